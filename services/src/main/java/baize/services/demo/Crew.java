package baize.services.demo;

import baize.contracts.OfficerId;
import baize.services.founding.KeyRing;
import baize.services.founding.OfficerKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The officers and the keys that they hold now. */
final class Crew {
    private final KeyRing founders;
    private final Map<OfficerId, OfficerKey> acting = new LinkedHashMap<>();
    private final List<OfficerKey> suspended = new ArrayList<>();

    Crew(KeyRing founders) {
        this.founders = founders;
        founders.officers().forEach(this::holds);
    }

    /** The key of a hand. */
    OfficerKey key(Hand hand) {
        List<OfficerKey> fit = acting.values().stream()
                .filter(key -> key.member().equals(hand.member()) && key.roles().contains(hand.role()))
                .toList();
        if (fit.isEmpty()) {
            throw new NoSuchElementException(hand.member().value() + " has no officer as " + hand.role());
        }
        return fit.get(hand.number() % fit.size());
    }

    /** An officer holds a new key: the first one, or one in place of another. */
    void holds(OfficerKey key) {
        acting.put(key.officer(), key);
    }

    /** An officer may not sign for now. */
    void suspend(OfficerKey key) {
        acting.remove(key.officer());
        suspended.add(key);
    }

    /** An officer's key is revoked, and there is no other yet. */
    void loses(OfficerKey key) {
        acting.remove(key.officer());
    }

    /** Who may sign now. */
    List<OfficerKey> acting() {
        return List.copyOf(acting.values());
    }

    /** Every key that is not revoked, those of suspended officers last. */
    KeyRing ring() {
        List<OfficerKey> officers = new ArrayList<>(acting.values());
        officers.addAll(suspended);
        return new KeyRing(officers, founders.issuers(), founders.checkpointKeys());
    }
}
