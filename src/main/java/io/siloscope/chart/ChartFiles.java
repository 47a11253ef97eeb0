package io.siloscope.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/// Figures as files. Needs no display; on Linux it needs fontconfig and a font. Missing parent folders are made.
public final class ChartFiles {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int PRINT_SCALE = 2;

    private ChartFiles() {}

    /// Writes a PNG of twice `width`×`height` pixels, which is sharp on paper and on dense screens.
    ///
    /// @throws ChartException when the file cannot be written
    public static void png(Figure figure, Look look, int width, int height, Path file) {
        var image = new BufferedImage(width * PRINT_SCALE, height * PRINT_SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(PRINT_SCALE, PRINT_SCALE);
        Curves.chart(figure, look).draw(pen, new Rectangle2D.Double(0, 0, width, height));
        pen.dispose();
        write(file, () -> {
            if (!ImageIO.write(image, "png", file.toFile())) {
                throw new IOException("No PNG writer in this Java runtime");
            }
        });
    }

    /// Writes an SVG of `width`×`height` units whose texts stay texts.
    ///
    /// @throws ChartException when the file cannot be written
    public static void svg(Figure figure, Look look, int width, int height, Path file) {
        var pen = new SVGGraphics2D(document());
        pen.setSVGCanvasSize(new Dimension(width, height));
        Curves.chart(figure, look).draw(pen, new Rectangle2D.Double(0, 0, width, height));
        write(file, () -> serialise(pen, file));
    }

    /// Batik's own writer would name a document type on the web, which readers of the file then ask for.
    private static void serialise(SVGGraphics2D pen, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TransformerFactory.newInstance().newTransformer()
                    .transform(new DOMSource(pen.getRoot()), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java runtime has no XML parser", e);
        }
    }

    private static void write(Path file, FileWriting writing) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            writing.run();
        } catch (IOException e) {
            throw new ChartException("The figure " + file.getFileName() + " could not be written: "
                    + e.getMessage()
                    + ". Choose another folder and export again", e);
        }
    }

    @FunctionalInterface
    private interface FileWriting {
        void run() throws IOException;
    }
}
