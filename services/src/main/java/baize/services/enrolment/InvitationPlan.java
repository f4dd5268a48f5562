package baize.services.enrolment;

import java.util.List;

/** What came of holding a sheet against the ledger. */
public sealed interface InvitationPlan {
    /** Every line can be entered. */
    record Ready(List<InvitationBatch> batches, List<InvitationLine> known) implements InvitationPlan {
        public Ready {
            batches = List.copyOf(batches);
            known = List.copyOf(known);
        }

        /** How many officers will be invited. */
        public int size() {
            return batches.stream().mapToInt(batch -> batch.lines().size()).sum();
        }
    }

    /** Nothing is entered before all of this is put right. */
    record Faulty(List<SheetFault> faults) implements InvitationPlan {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
