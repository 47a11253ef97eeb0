package io.siloscope.federate.wire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

import io.siloscope.federate.Toy;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Threads;

/// The site gamma as a program of its own: `INVITE FOLDER hang|work`. `hang` trains for ever from round 2 on, and
/// leaves a file when it begins to.
final class ChildSite {

    private ChildSite() {}

    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[1]);
        boolean hang = args[2].equals("hang");
        Toy.Training work = (task, progress, cancel) -> {
            if (hang && task.round() == 2) {
                Files.writeString(dir.resolve("training"), "");
                new CountDownLatch(1).await();
            }
            return new Toy(0.25f, 20).train(task, progress, cancel);
        };
        try (ExecutorService threads = Threads.virtual("child-")) {
            SiteProfile profile = new SiteProfile("gamma", Toy.CLASSES, "", dir.resolve("gamma.key"),
                    dir.resolve("gamma"), Duration.ofSeconds(20), new Proxy.None());
            new Site(Invite.read(Path.of(args[0])), profile, work, threads, threads, Patience.DEFAULT,
                    _ -> {})
                    .join(new Cancel());
        }
    }
}
