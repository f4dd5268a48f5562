package baize.node.cli;

import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.ledger.codec.RecordCodec;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what a command's body looks like. Needs no node. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Shows the members of a command's body: what each holds, and which may be left out (?).")
final class DescribeCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NAMES = 24;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "TYPE", description = "Such as supply.submit-demand; command submit --list names all.")
    private String type = "";

    @Option(names = "--schema", description = "Prints a JSON Schema (draft 2020-12) instead.")
    private boolean schema;

    @Override
    public Integer call() {
        CommandType known = CommandTypes.named(type)
                .orElseThrow(() -> new CommandFailure(
                        "there is no command " + type + ": ./baize command submit --list names all."));
        PrintWriter out = spec.commandLine().getOut();
        JsonNode body = JSON.readTree(new RecordCodec().schema(known));
        if (schema) {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body));
            return 0;
        }
        out.println(known.name() + ", signed by "
                + known.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" or ")));
        members(out, body, "  ");
        return 0;
    }

    private static void members(PrintWriter out, JsonNode object, String indent) {
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.asString()));
        object.path("properties")
                .properties()
                .forEach(member -> value(
                        out,
                        indent,
                        member.getKey() + (required.contains(member.getKey()) ? "" : "?"),
                        member.getValue()));
    }

    private static void value(PrintWriter out, String indent, String name, JsonNode value) {
        String start = indent + name + " ".repeat(Math.max(1, NAMES - indent.length() - name.length()));
        if (value.has("oneOf")) {
            out.println(start + "object");
            String word = "either";
            for (JsonNode choice : value.path("oneOf")) {
                out.println(indent + "  " + word);
                members(out, choice, indent + "    ");
                word = "or";
            }
        } else if (value.path("type").asString("").equals("object")) {
            out.println(start + "object");
            members(out, value, indent + "  ");
        } else if (value.path("type").asString("").equals("array")) {
            out.println(start + "list of");
            value(out, indent + "  ", "each", value.path("items"));
        } else {
            out.println(start + leaf(value));
        }
    }

    private static String leaf(JsonNode value) {
        if (value.has("const")) {
            return "\"" + value.path("const").asString() + "\"";
        }
        if (value.has("enum")) {
            return value.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
        }
        String kind = switch (value.path("type").asString()) {
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            default -> "text";
        };
        return value.has("description")
                ? kind + ": " + value.path("description").asString()
                : kind;
    }
}
