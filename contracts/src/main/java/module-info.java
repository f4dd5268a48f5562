/** The rules of epidemic relief: pure functions over typed state, on the JDK's base module alone. */
module baize.contracts {
    requires static org.jspecify;

    exports baize.contracts;
    exports baize.contracts.membership;
    exports baize.contracts.supply;
    exports baize.contracts.donation;
    exports baize.contracts.stock;
    exports baize.contracts.allocation;
    exports baize.contracts.custody;
    exports baize.contracts.oversight;
}
