package io.siloscope.ui.map;

/// A small mark as pixels around its place.
final class Stamp {

    static final Stamp SPECK = new Stamp("##", "##");
    static final Stamp CIRCLE = new Stamp(".###.", "#####", "#####", "#####", ".###.");
    static final Stamp SQUARE = new Stamp("#####", "#####", "#####", "#####", "#####");
    static final Stamp TRIANGLE = new Stamp("...#...", "..###..", "..###..", ".#####.", ".#####.", "#######");

    private static final int REACH = 4;

    private final int[] dx;
    private final int[] dy;

    private Stamp(String... rows) {
        int count = (int) String.join("", rows).chars().filter(cell -> cell == '#').count();
        dx = new int[count];
        dy = new int[count];
        int next = 0;
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                if (rows[y].charAt(x) == '#') {
                    dx[next] = x - rows[y].length() / 2;
                    dy[next] = y - rows.length / 2;
                    next++;
                }
            }
        }
    }

    /// Sets the mark's pixels; those outside are left out.
    ///
    /// @param pixels row by row, `width` each
    void set(int[] pixels, int width, int height, int x, int y, int argb) {
        boolean whole = x >= REACH && y >= REACH && x < width - REACH && y < height - REACH;
        for (int i = 0; i < dx.length; i++) {
            int column = x + dx[i];
            int row = y + dy[i];
            if (whole || (column >= 0 && row >= 0 && column < width && row < height)) {
                pixels[row * width + column] = argb;
            }
        }
    }
}
