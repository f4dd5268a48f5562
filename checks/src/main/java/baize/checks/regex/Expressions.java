package baize.checks.regex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every regular expression of compiled code, found where it is handed to the JDK: {@code Pattern.compile}, {@code String.matches},
 * {@code split}, {@code replaceAll} and the like, and annotations named {@code Pattern}. Splitting at one plain character, which the JDK does
 * without an expression, is left out.
 */
public final class Expressions {
    private static final String PATTERN = "java/util/regex/Pattern";
    private static final Map<String, Set<String>> TAKE_ONE = Map.of(
            PATTERN,
            Set.of("compile", "matches"),
            "java/lang/String",
            Set.of("matches", "split", "splitWithDelimiters", "replaceAll", "replaceFirst"),
            "java/util/Scanner",
            Set.of("useDelimiter", "findInLine", "findWithinHorizon", "skip", "hasNext", "next"));
    private static final String SPECIAL = "\\[](){}.*+?^$|";
    private static final int LITERALS_BETWEEN = 2;

    private Expressions() {}

    /** All expressions in the class files of the modules that these classes belong to. */
    public static Set<Expression> ofModulesOf(List<Class<?>> members) {
        Set<Expression> found = new TreeSet<>();
        for (Class<?> member : members) {
            try {
                URI place = member.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI();
                found.addAll(ofPlace(Path.of(place)));
            } catch (URISyntaxException e) {
                throw new IllegalStateException(member.toString(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static Set<Expression> ofPlace(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return ofTree(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return ofTree(jar.getPath("/"));
        }
    }

    private static Set<Expression> ofTree(Path root) throws IOException {
        Set<Expression> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                found.addAll(ofClass(Files.readAllBytes(file)));
            }
        }
        return found;
    }

    /** The expressions of one class file. */
    static Set<Expression> ofClass(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        String name = model.thisClass().asInternalName().replace('/', '.');
        Set<Expression> found = new TreeSet<>();
        annotated(name, model, found);
        model.fields().forEach(field -> annotated(name, field, found));
        for (MethodModel method : model.methods()) {
            annotated(name, method, found);
            method.code().ifPresent(code -> ofCode(name, code.elementList(), found));
        }
        return found;
    }

    private static void ofCode(String where, List<CodeElement> code, Set<Expression> found) {
        List<CodeElement> instructions = code.stream()
                .filter(java.lang.classfile.Instruction.class::isInstance)
                .toList();
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i) instanceof InvokeInstruction call && takesAnExpression(call)) {
                boolean textFollows = call.owner().asInternalName().equals(PATTERN)
                        && call.name().stringValue().equals("matches");
                String text = constantBefore(instructions, textFollows ? beforeLoad(instructions, i) : i);
                if (!isPlainSplit(call, text)) {
                    found.add(new Expression(where, text));
                }
            }
        }
    }

    private static boolean takesAnExpression(InvokeInstruction call) {
        Set<String> methods = TAKE_ONE.getOrDefault(call.owner().asInternalName(), Set.of());
        return methods.contains(call.name().stringValue())
                && call.typeSymbol().parameterCount() > 0
                && call.typeSymbol().parameterType(0).descriptorString().equals("Ljava/lang/String;");
    }

    /** Where the last argument of a call starts, when it is loaded by one instruction. */
    private static int beforeLoad(List<CodeElement> instructions, int call) {
        return call > 0 && instructions.get(call - 1) instanceof LoadInstruction ? call - 1 : call;
    }

    /** The text that was loaded last, where nothing but flags, limits or replacements was loaded since. */
    private static String constantBefore(List<CodeElement> instructions, int call) {
        int from = Math.max(0, call - 1 - LITERALS_BETWEEN);
        String text = Expression.NOT_FIXED;
        for (int i = call - 1; i >= from; i--) {
            if (!(instructions.get(i) instanceof ConstantInstruction constant)) {
                break;
            }
            if (constant.constantValue() instanceof String literal) {
                text = literal; // the first of several texts is the expression, the others are replacements
            }
        }
        return text;
    }

    private static boolean isPlainSplit(InvokeInstruction call, String text) {
        if (!call.name().stringValue().equals("split")) {
            return false;
        }
        boolean plain = text.length() == 1 && SPECIAL.indexOf(text.charAt(0)) < 0;
        boolean escaped = text.length() == 2
                && text.charAt(0) == '\\'
                && !Character.isLetterOrDigit(text.charAt(1))
                && text.charAt(1) < 0x80;
        return plain || escaped;
    }

    private static void annotated(String where, AttributedElement element, Set<Expression> found) {
        element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(annotation -> annotation.className().stringValue().endsWith("/Pattern;"))
                .forEach(annotation -> found.add(new Expression(where, expressionOf(annotation))));
    }

    private static String expressionOf(Annotation annotation) {
        return annotation.elements().stream()
                .filter(element -> element.name().stringValue().equals("regexp"))
                .map(element -> element.value() instanceof AnnotationValue.OfString text
                        ? text.stringValue()
                        : Expression.NOT_FIXED)
                .findFirst()
                .orElse(Expression.NOT_FIXED);
    }
}
