package baize.node.pages;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.UnitCode;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Target;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.services.Directory;
import baize.services.PublicViews;
import baize.services.stock.MovementQueries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/**
 * Says things in the reader's language: names, quantities, times, codes. Templates know it as {@code say}. Whatever it returns is plain
 * text, to be shown by {@code th:text}.
 *
 * @param now the moment by which "3 days ago" is meant
 */
public record Words(Language language, MessageSource messages, PublicViews views, ZoneId zone, Instant now) {
    private static final Duration LONG = Duration.ofDays(2);
    private static final int HALF_OF_CODE = DonationCode.LENGTH / 2;

    /** A message by its key. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** A text whose English stands in the code: its translation by the key, or itself. */
    public String explained(String key, String english) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], english, language.locale()));
    }

    /** What a code of a list means, such as {@code Demand.Status.SUBMITTED}. */
    public String name(Enum<?> value) {
        return name(value.getDeclaringClass(), value.name());
    }

    /** What a code of a list means. */
    public String name(Class<?> list, String code) {
        return text("enum." + listName(list) + "." + code);
    }

    /** A list's name in message keys. */
    static String listName(Class<?> list) {
        String name = list.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** A number with separators of thousands. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A quantity and its unit word. */
    public String quantity(long quantity, UnitCode unit) {
        String key = "quantity." + unit.name();
        return text(Math.abs(quantity) == 1 ? key + ".one" : key, number(quantity));
    }

    /** A quantity of an item, in the item's unit. */
    public String quantity(long quantity, ItemCode item) {
        return quantity(quantity, unitOf(item));
    }

    /** A unit's word, for captions. */
    public String unit(UnitCode unit) {
        return text("unit." + unit.name());
    }

    /** The unit's word of an item. */
    public String unit(ItemCode item) {
        return unit(unitOf(item));
    }

    private UnitCode unitOf(ItemCode item) {
        return directory().item(item).map(Directory.NamedItem::unit).orElse(UnitCode.H87);
    }

    /** A registered name. */
    public String registered(Names names) {
        return language.nameIn(names);
    }

    /** An item's registered name, or its code. */
    public String item(ItemCode item) {
        return directory().item(item).map(found -> registered(found.names())).orElse(item.value());
    }

    /** An organisation's registered name, or its code. */
    public String organisation(MemberId member) {
        return directory().organisation(member).map(this::registered).orElse(member.value());
    }

    /** A place's registered name, or its code. */
    public String place(PlaceId place) {
        return directory().place(place).map(found -> registered(found.names())).orElse(place.value());
    }

    /** Whom a gift is for. */
    public String target(Target target) {
        return switch (target) {
            case Target.Free() -> text("target.free");
            case Target.Hospital(MemberId hospital) -> organisation(hospital);
            case Target.OneDemand(var demand) ->
                views.demands()
                        .demand(demand)
                        .map(row -> text("target.demand", organisation(row.hospital())))
                        .orElseGet(() -> text("target.demand", demand.value()));
        };
    }

    /** One side of a movement. */
    public String account(MovementQueries.Side side) {
        return switch (side.kind()) {
            case PLACE -> place(new PlaceId(side.holder()));
            case TRANSIT, OUTSIDE, FOUND, USED, LOST, DAMAGED ->
                text("account." + side.kind().name(), organisation(side.organisation()));
        };
    }

    /** A gift's code as people read it: two groups. */
    public String code(DonationCode code) {
        return code.value().substring(0, HALF_OF_CODE) + "-" + code.value().substring(HALF_OF_CODE);
    }

    /** A moment in the region's time; this year's goes without saying. */
    public String time(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        boolean thisYear = local.getYear() == now.atZone(zone).getYear();
        return format(thisYear ? "format.time.this-year" : "format.time").format(local);
    }

    /** A moment in the region's time, with its year. */
    public String timeAndYear(Instant time) {
        return format("format.time").format(time.atZone(zone));
    }

    /** A moment for {@code <time datetime>}, in UTC. */
    public String utc(Instant time) {
        return time.toString();
    }

    /** A calendar date. */
    public String day(LocalDate day) {
        return format("format.day").format(day);
    }

    /** How long from then until now, in days or hours. */
    public String since(Instant time) {
        Duration span = Duration.between(time, now);
        return duration(span.isNegative() ? Duration.ZERO : span);
    }

    /** Whole days from then until now. */
    public long daysSince(Instant time) {
        return Math.max(0, Duration.between(time, now).toDays());
    }

    /** A span: days above two days, else hours and minutes. */
    public String duration(Duration span) {
        if (span.compareTo(LONG) >= 0) {
            return text("duration.days", span.toDays());
        }
        return span.toHours() > 0
                ? text("duration.hours", span.toHours(), span.toMinutesPart())
                : text("duration.minutes", span.toMinutes());
    }

    /** A size of memory, in GiB with one decimal, rounded down. */
    public String gibibytes(long bytes) {
        long tenths = bytes / (1024L * 1024 * 1024 / 10);
        return text("size.gib", number(tenths / 10) + "." + tenths % 10);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(text(key), language.locale());
    }

    private Directory directory() {
        return views.directory();
    }
}
