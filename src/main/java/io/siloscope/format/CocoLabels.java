package io.siloscope.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Image classes in the shape of COCO's annotation files: an object with `categories`, `images` and `annotations`, each a
/// list of objects with an `id`; an annotation joins an image to a category.
public final class CocoLabels {

    private CocoLabels() {}

    /// The annotations as rows of a table with the columns `image`, `class` and, where images have one, `split`. A row's
    /// line is the annotation's position, from 1.
    ///
    /// @param place where the file lies, for messages
    /// @throws FormatException naming the place and what is missing
    public static List<Csv.Row> read(String place, byte[] file) {
        try {
            return rows(Json.object(new String(file, StandardCharsets.UTF_8)));
        } catch (FormatException e) {
            throw new FormatException(place + ": " + e.getMessage(), e);
        }
    }

    private static List<Csv.Row> rows(Map<String, Object> file) {
        Map<Object, Map<?, ?>> categories = byId(file, "categories");
        Map<Object, Map<?, ?>> images = byId(file, "images");
        List<Csv.Row> rows = new ArrayList<>();
        for (Map<?, ?> annotation : list(file, "annotations")) {
            int number = rows.size() + 1;
            Map<?, ?> image = named(images, annotation, "image_id", number);
            Map<?, ?> category = named(categories, annotation, "category_id", number);
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("image", text(image, "file_name", number));
            cells.put("class", text(category, "name", number));
            Object split = image.get("split");
            cells.put("split", split == null ? "" : split.toString());
            rows.add(new Csv.Row(number, cells));
        }
        return rows;
    }

    private static Map<Object, Map<?, ?>> byId(Map<String, Object> file, String member) {
        Map<Object, Map<?, ?>> byId = new LinkedHashMap<>();
        list(file, member).forEach(one -> byId.put(String.valueOf((Object) one.get("id")), one));
        return byId;
    }

    private static List<Map<?, ?>> list(Map<String, Object> file, String member) {
        if (!(file.get(member) instanceof List<?> list)) {
            throw new FormatException(
                    "There is no list \"" + member + "\", so this is no file of COCO labels");
        }
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> object)) {
                throw new FormatException("The list \"" + member + "\" holds something that is no object");
            }
            objects.add(object);
        }
        return objects;
    }

    private static Map<?, ?> named(Map<Object, Map<?, ?>> byId, Map<?, ?> annotation, String member,
            int number) {
        Map<?, ?> found = byId.get(String.valueOf((Object) annotation.get(member)));
        if (found == null) {
            throw new FormatException("Annotation " + number + " names no known " + member);
        }
        return found;
    }

    private static String text(Map<?, ?> object, String member, int number) {
        if (object.get(member) instanceof String text) {
            return text.strip();
        }
        throw new FormatException("Annotation " + number + " leads to an object without \"" + member + "\"");
    }
}
