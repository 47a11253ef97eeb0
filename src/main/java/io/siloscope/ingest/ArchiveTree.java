package io.siloscope.ingest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.siloscope.ingest.archive.Archive;
import io.siloscope.ingest.archive.Member;
import io.siloscope.ingest.archive.Scratch;

/// Sorts out the members of an archive. A single folder around everything is passed over: packing a folder adds it.
final class ArchiveTree {

    private ArchiveTree() {}

    /// @param groupTag the DICOM attribute that says what an image belongs to
    static ImageTree of(Path file, Archive archive, Scratch scratch, Optional<String> groupTag) {
        var tree = new ImageTree.Builder(groupTag);
        List<Member> members = archive.members();
        String around = around(members.stream().map(member -> name(member.name()))
                .filter(name -> !ImageTree.isHidden(name)).toList());
        Set<String> seen = new HashSet<>();
        for (Member member : members) {
            String name = name(member.name());
            String shown = name.startsWith(around) ? name.substring(around.length()) : name;
            Optional<String> problem = member.problem()
                    .or(() -> leadsOut(member.name())
                            ? Optional.of("Its name leads out of the archive; nothing was written there")
                            : Optional.empty())
                    .or(() -> seen.add(name) ? Optional.empty()
                            : Optional.of("The archive has another file of this name"));
            problem.ifPresentOrElse(reason -> tree.refuse(shown, reason),
                    () -> tree.add(new FoundMember(file, shown, member, scratch)));
        }
        return tree.build();
    }

    private static String name(String member) {
        String name = member.replace('\\', '/');
        return name.startsWith("./") ? name.substring(2) : name;
    }

    private static boolean leadsOut(String member) {
        String name = name(member);
        return name.startsWith("/") || name.matches("[A-Za-z]:.*")
                || Arrays.asList(name.split("/", -1)).contains("..");
    }

    /// The folder that all members share, with its slash, or an empty text. A folder that holds nothing but images may be
    /// a class and is left.
    private static String around(List<String> names) {
        String folder = names.stream().findFirst().map(name -> name.substring(0, name.indexOf('/') + 1))
                .orElse("");
        boolean shared = !folder.isEmpty() && names.stream().allMatch(name -> name.startsWith(folder));
        boolean holdsMore = names.stream().anyMatch(name -> name.indexOf('/', folder.length()) >= 0
                || FileKind.of(name) == FileKind.TABLE || FileKind.of(name) == FileKind.CIFAR
                || FileKind.of(name) == FileKind.NPZ);
        return shared && holdsMore ? folder : "";
    }
}
