package baize.node.pages.oversight;

import baize.contracts.Identifier;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Quantity;
import baize.contracts.RegisteredName;
import baize.contracts.SourceName;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Target;
import baize.contracts.stock.Account;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Need;
import baize.contracts.supply.PlaceId;
import baize.node.pages.Words;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells a command or an event member by member, whatever its type: labels by the members' names, values by their types. */
final class Facts {
    private final Words say;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Words say) {
        this.say = say;
    }

    static List<Fact> of(Record record, Words say) {
        Facts facts = new Facts(say);
        facts.members(record, 0);
        return facts.facts;
    }

    private void members(Record record, int depth) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            add(component.getName(), value(record, component), depth);
        }
    }

    private void add(String name, Object value, int depth) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(inner -> add(name, inner, depth));
            case Collection<?> many -> many(name, many, depth);
            case Record record
            when text(record).isEmpty() -> {
                facts.add(new Fact(depth, label(name), form(record), Optional.empty(), false));
                members(record, depth + 1);
            }
            default ->
                facts.add(new Fact(
                        depth,
                        label(name),
                        text(value).orElseGet(() -> String.valueOf(value)),
                        link(name, value),
                        isCode(value)));
        }
    }

    private void many(String name, Collection<?> many, int depth) {
        int number = 1;
        for (Object one : many) {
            if (one instanceof Record record && text(record).isEmpty()) {
                String label = say.text("fact.numbered", label(name), number++);
                facts.add(new Fact(depth, label, "", Optional.empty(), false));
                members(record, depth + 1);
            } else {
                add(name, one, depth);
            }
        }
    }

    private String label(String name) {
        return say.text("field." + name);
    }

    /** The value in one line; empty where it has members of its own to tell. */
    private Optional<String> text(Object value) {
        return switch (value) {
            case Enum<?> code -> Optional.of(say.name(code));
            case Instant time -> Optional.of(say.time(time));
            case LocalDate day -> Optional.of(say.day(day));
            case Boolean flag -> Optional.of(say.text(flag ? "yes" : "no"));
            case Long number -> Optional.of(say.number(number));
            case Integer number -> Optional.of(say.number(number));
            case Quantity(long amount, var unit) -> Optional.of(say.quantity(amount, unit));
            case Need.Known(Quantity(long amount, var unit)) -> Optional.of(say.quantity(amount, unit));
            case Need.Unknown _ -> Optional.of(say.text("need.unknown"));
            case Names names -> Optional.of(say.registered(names));
            case RegisteredName name -> Optional.of(name.text());
            case SourceName name -> Optional.of(name.text());
            case Target target -> Optional.of(say.target(target));
            case Account account -> Optional.of(account(account));
            case MemberId member -> Optional.of(say.organisation(member));
            case ItemCode item -> Optional.of(say.item(item));
            case PlaceId place -> Optional.of(say.place(place));
            case DonationCode code -> Optional.of(say.code(code));
            case Identifier other -> Optional.of(other.value());
            default -> Optional.empty();
        };
    }

    private static boolean isCode(Object value) {
        return value instanceof Identifier
                && !(value instanceof MemberId || value instanceof ItemCode || value instanceof PlaceId);
    }

    /** Which of several forms a value has, where it has members too. */
    private String form(Record record) {
        return record instanceof Purpose
                ? say.text("purpose." + record.getClass().getSimpleName())
                : "";
    }

    private String account(Account account) {
        return switch (account) {
            case Account.Outside(MemberId receiver) -> say.text("account.OUTSIDE", say.organisation(receiver));
            case Account.Found(MemberId by) -> say.text("account.FOUND", say.organisation(by));
            case Account.AtPlace(PlaceId place) -> say.place(place);
            case Account.InTransit(ShipmentId shipment) -> say.text("account.shipment", shipment.value());
            case Account.Used(MemberId by) -> say.text("account.USED", say.organisation(by));
            case Account.Lost(MemberId by) -> say.text("account.LOST", say.organisation(by));
            case Account.Damaged(MemberId by) -> say.text("account.DAMAGED", say.organisation(by));
        };
    }

    private static Optional<String> link(String name, Object value) {
        return switch (value) {
            case Long position
            when name.equals("corrects") || name.equals("position") -> Optional.of("/records/" + position);
            case MemberId member -> Optional.of("/register/" + member.value());
            case PlaceId place -> Optional.of("/warehouses/" + place.value());
            case DonationCode code -> Optional.of("/donations/" + code.value());
            default -> Optional.empty();
        };
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
