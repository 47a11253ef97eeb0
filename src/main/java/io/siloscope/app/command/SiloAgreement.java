package io.siloscope.app.command;

import java.util.Locale;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.math.CohenKappa;
import io.siloscope.workbench.Agreement;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;

/// `siloscope silo agreement DIR`
@Command(name = "agreement", mixinStandardHelpOptions = true, description = "Print how well readers agree with each other and with themselves: Cohen's kappa with its 95 % interval.")
final class SiloAgreement extends SiloCall {

    SiloAgreement(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) {
        Agreement agreement = silo.secondReading().agreement();
        StringBuilder text = new StringBuilder(line("between readers", agreement.between()));
        agreement.within()
                .forEach((reader, kappa) -> text.append(System.lineSeparator()).append(line(reader, kappa)));
        print(agreement, "%s", text);
    }

    private static String line(String who, CohenKappa kappa) {
        if (kappa.pairs() == 0) {
            return "%-20s no image was read twice yet".formatted(who);
        }
        String numbers = Double.isNaN(kappa.kappa()) ? "kappa is not defined, since only one class was named"
                : String.format(Locale.ROOT, "kappa %.2f (95 %% interval %.2f to %.2f)", kappa.kappa(),
                        kappa.low(),
                        kappa.high());
        return String.format(Locale.ROOT, "%-20s %d images, the same answer on %.1f %%, %s", who,
                kappa.pairs(),
                100 * kappa.observed(), numbers);
    }
}
