package dev.paceline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Where a sandbox keeps its data; one sandbox at a time has it. */
final class DataFolder implements AutoCloseable {
    /** The folder may be any that somebody names, so nothing else in it is touched. */
    private static final List<String> FILES = List.of(
            "slack.json",
            "slack.json.new",
            "sandbox.clock",
            "sandbox.clock.new",
            "paceline.mv.db",
            "paceline.trace.db");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path named) throws Sandbox.CannotStart {
        Path path = named.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel lock =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(lock)) {
                lock.close();
                throw new Sandbox.CannotStart("Another sandbox uses the data in " + path
                        + ": stop it, or give this one a folder of its own with --data.");
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new Sandbox.CannotStart(path + " can't be written: name another folder with --data.");
        }
    }

    Path path() {
        return path;
    }

    /** Forgets what was done. */
    void empty() throws Sandbox.CannotStart {
        try {
            for (String file : FILES) {
                Files.deleteIfExists(path.resolve(file));
            }
        } catch (IOException e) {
            throw new Sandbox.CannotStart(path + " can't be emptied: " + e.getMessage() + ".");
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
