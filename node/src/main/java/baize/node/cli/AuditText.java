package baize.node.cli;

import baize.ledger.audit.AuditReport;
import baize.ledger.audit.AuditReport.StateCheck;
import baize.ledger.audit.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An audit's report for people and for programs. */
final class AuditText {
    private final AuditReport report;

    AuditText(AuditReport report) {
        this.report = report;
    }

    /** For people. */
    String lines() {
        AuditReport.Counts counts = report.counts();
        List<String> lines = new ArrayList<>();
        report.finding().ifPresent(finding -> lines.add("BAD       " + finding));
        report.tail().ifPresent(tail -> lines.add("TORN END  " + tail));
        lines.add("ledger      " + report.ledgerId());
        lines.add(String.format(
                Locale.ROOT,
                "checked     %s; %.1f s, %,.0f commands/s",
                report.replayed() ? "everything, the rules replayed" : "all but the rules' answers",
                seconds(),
                rate()));
        lines.add(String.format(Locale.ROOT, "blocks      %,d", counts.blocks()));
        lines.add(String.format(
                Locale.ROOT,
                "commands    %,d: %,d accepted, %,d refused, %,d without a leaf",
                counts.commands(),
                counts.accepted(),
                counts.refused(),
                counts.withoutLeaf()));
        lines.add(String.format(Locale.ROOT, "log         %,d entries, root %s", counts.size(), report.root()));
        lines.add(String.format(
                Locale.ROOT, "checkpoints %,d, the newest over %,d entries", counts.checkpoints(), counts.covered()));
        lines.add("state store " + state());
        lines.add(report.clean() ? "The log is good." : "Good as far as counted here, and no further.");
        return String.join(System.lineSeparator(), lines);
    }

    private String state() {
        return switch (report.state()) {
            case StateCheck.Equal(long block) -> "equal to the replayed state, key by key, after block " + block;
            case StateCheck.NotCompared(String why) -> "not compared: " + why;
            case StateCheck.Different(String what) -> "BAD  " + what;
        };
    }

    private double seconds() {
        return report.time().toMillis() / 1000.0;
    }

    private double rate() {
        return report.counts().commands() * 1000.0 / Math.max(1, report.time().toMillis());
    }

    /** For programs: one object. */
    String json() {
        AuditReport.Counts counts = report.counts();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", verdict());
        json.put("ledger", report.ledgerId());
        json.put("replayed", report.replayed());
        json.put("findings", report.findings().stream().map(AuditText::finding).toList());
        json.put("blocks", counts.blocks());
        json.put("commands", counts.commands());
        json.put("accepted", counts.accepted());
        json.put("refused", counts.refused());
        json.put("withoutLeaf", counts.withoutLeaf());
        json.put("size", counts.size());
        json.put("root", report.root());
        json.put("checkpoints", counts.checkpoints());
        json.put("covered", counts.covered());
        json.put("state", report.state().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.put("millis", report.time().toMillis());
        json.put("commandsPerSecond", Math.round(rate()));
        return JsonMapper.shared().writeValueAsString(json);
    }

    private String verdict() {
        if (report.clean()) {
            return "good";
        }
        return report.finding().isPresent() || report.tail().isEmpty() ? "bad" : "torn-end";
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        finding.block().ifPresent(block -> json.put("block", block));
        finding.position().ifPresent(position -> json.put("position", position));
        json.put("file", finding.file());
        json.put("offset", finding.offset());
        json.put("what", finding.what());
        return json;
    }
}
