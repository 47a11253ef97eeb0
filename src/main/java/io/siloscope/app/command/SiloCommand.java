package io.siloscope.app.command;

import picocli.CommandLine.Command;

/// `siloscope silo …`: everything that concerns one silo.
@Command(name = "silo", mixinStandardHelpOptions = true, description = "Work with one silo.", subcommands = {
    SiloCreate.class, SiloImport.class, SiloForget.class, SiloEmbed.class, SiloEmbeddings.class,
    SiloLabel.class,
    SiloWeak.class, SiloRefine.class, SiloStatusCommand.class, SiloVerify.class, SiloExport.class,
    SiloHistory.class, SiloSecond.class, SiloAdjudicate.class, SiloAgreement.class, SiloQuality.class})
final class SiloCommand {}
