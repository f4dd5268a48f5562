package baize.contracts.oversight;

import baize.contracts.Stamp;
import baize.contracts.Table;

/** What an organisation said in public of a gift, checked against the books at that moment. */
public record Publication(OversightCommand.PublishStatement statement, Stamp published) {
    /** Key: publication. */
    public static final Table<Publication> TABLE = new Table<>("publication", Publication.class);
}
