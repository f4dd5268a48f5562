package baize.ledger;

import baize.contracts.RuleSet;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockFormatException;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.BlockLogException;
import baize.ledger.blocks.SegmentScan;
import baize.ledger.codec.RecordCodec;
import baize.ledger.disk.Disk;
import baize.ledger.state.StateStore;
import baize.ledger.state.StateStoreException;
import baize.trust.Genesis;
import baize.trust.NoteKey;
import baize.trust.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The opened parts of a ledger's directory, under its lock. */
record OpenLedger(
        LedgerFiles files,
        LedgerLock lock,
        Genesis genesis,
        RecordCodec codec,
        CheckpointStore checkpoints,
        BlockLog log,
        StateStore store,
        Execution execution,
        Preparer preparer,
        VerifiedCommands verified,
        Preparation preparation) {
    private static final Logger LOG = LoggerFactory.getLogger(OpenLedger.class);

    static void create(Path directory, Genesis genesis, RuleSet rules) {
        LedgerFiles files = new LedgerFiles(directory);
        try {
            Disk.makeDirectory(directory);
            try (LedgerLock _ = LedgerLock.take(files.lock())) {
                if (Files.exists(files.genesis()) || Files.exists(files.blocks())) {
                    throw new LedgerFaultException(directory + " holds a ledger already. Choose an empty directory.");
                }
                ExecutedBlock block = GenesisBlock.make(genesis, rules, new RecordCodec(), null);
                BlockLog.create(files.blocks(), block.payload(), Disk.real());
                Disk.replace(files.genesis(), genesis.toByteArray());
            }
        } catch (IOException failed) {
            throw new LedgerFaultException("The ledger cannot be made in " + directory + ": " + failed, failed);
        }
    }

    static OpenLedger open(LedgerOptions options) {
        LedgerFiles files = new LedgerFiles(options.directory());
        if (Files.notExists(files.blocks())) {
            throw new LedgerFaultException(
                    options.directory() + " holds no ledger. Make one with ./baize init, or name another directory.");
        }
        try {
            LedgerLock lock = LedgerLock.take(files.lock());
            try {
                return open(options, files, lock);
            } catch (IOException | RuntimeException | Error failed) {
                lock.close();
                throw failed;
            }
        } catch (BlockLogException | StateStoreException | BlockFormatException broken) {
            throw new LedgerFaultException(String.valueOf(broken.getMessage()), broken);
        } catch (IOException failed) {
            throw new LedgerFaultException(
                    "The ledger in " + options.directory() + " cannot be read: " + failed, failed);
        }
    }

    private static OpenLedger open(LedgerOptions options, LedgerFiles files, LedgerLock lock) throws IOException {
        RecordCodec codec = new RecordCodec();
        Genesis genesis = genesis(files, codec);
        checkOptions(options, genesis);
        Preparer preparer = new Preparer(genesis.ledgerId(), codec, new KeyRing());
        CheckpointStore checkpoints = CheckpointStore.open(
                files.checkpoints(), options.surroundings().disk(), genesis.origin(), genesis.roster());
        Recovery.Ready ready = new Recovery(files, genesis, options, codec, preparer, checkpoints).run();
        VerifiedCommands verified = new VerifiedCommands();
        return new OpenLedger(
                files,
                lock,
                genesis,
                codec,
                checkpoints,
                ready.log(),
                ready.store(),
                ready.execution(),
                preparer,
                verified,
                new Preparation(preparer, verified));
    }

    private static void checkOptions(LedgerOptions options, Genesis genesis) {
        if (genesis.rules() != options.rules().version()) {
            throw new LedgerFaultException("The ledger was founded under version " + genesis.rules()
                    + " of the rules; this program has version "
                    + options.rules().version() + ".");
        }
        Optional<CheckpointSigner> signer = options.checkpoints();
        if (signer.isPresent()) {
            String name =
                    Genesis.keyName(genesis.ledgerId(), signer.get().member().value());
            NoteKey.Signer own = new NoteKey.Signer(name, signer.get().key().publicKey());
            if (!genesis.roster().contains(own)) {
                throw new LedgerFaultException(
                        "The checkpoint key given is not the one that the genesis record names for "
                                + signer.get().member().value() + ". Use the right key file.");
            }
        }
    }

    /** The genesis record: of its file, or of block 0 where the file is lost or broken. */
    private static Genesis genesis(LedgerFiles files, RecordCodec codec) throws IOException {
        if (Files.exists(files.genesis())
                && Genesis.read(Files.readAllBytes(files.genesis()))
                        instanceof Reading.Read<Genesis>(Genesis genesis)) {
            return genesis;
        }
        List<Long> segments = BlockLog.segments(files.blocks());
        if (!segments.isEmpty() && segments.getFirst() == 0) {
            try (SegmentScan scan = BlockLog.scan(files.blocks(), 0)) {
                Optional<SegmentScan.Found> found = scan.next();
                if (found.isPresent()) {
                    Genesis genesis = new EntryReader(codec)
                            .genesis(BlockCodec.read(found.get().payload()));
                    LOG.warn("{} was missing or broken; it is written again from block 0", files.genesis());
                    Disk.replace(files.genesis(), genesis.toByteArray());
                    return genesis;
                }
            }
        }
        throw new LedgerFaultException("Neither " + files.genesis()
                + " nor block 0 can be read. Restore them from a backup or another member.");
    }

    /** Notes for the next start that the state store must be rebuilt, where it is at fault. */
    void markIfStateBroken(Throwable why) {
        if (why instanceof StateStoreException broken && broken.isCorrupt()) {
            try {
                Disk.replace(files.stateBroken(), new byte[0]);
            } catch (IOException lost) {
                LOG.error("Remove {} before the next start: it is broken", files.state(), lost);
            }
        }
    }

    /** Closes all files; what the state store holds is flushed, so that the next start has nothing to do. */
    void close() {
        preparation.close();
        try {
            store.flush();
        } catch (StateStoreException lost) {
            LOG.warn("The state store could not be flushed; it will be brought up again from the blocks", lost);
        }
        store.close();
        try (lock;
                log;
                checkpoints) {
            LOG.info("Ledger {} is closed", genesis.ledgerId());
        } catch (IOException lost) {
            LOG.warn("A file could not be closed", lost);
        }
    }
}
