package baize.checks.screenshots;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.web.util.HtmlUtils;

/** A page of thumbnails: a row a page, a column a device and language. */
final class PictureIndex {
    private PictureIndex() {}

    static String html(List<Picture> pictures) {
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        for (Picture picture : pictures) {
            rows.computeIfAbsent(picture.path(), PictureIndex::row).append(cell(picture));
        }
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Baize: all pages</title>
                <style>
                  body { font: 14px sans-serif; margin: 1rem }
                  td, th { vertical-align: top; padding: .5rem; border-top: 1px solid #ccc; text-align: left }
                  figure { margin: 0; width: 240px }
                  .shot { display: block; height: 300px; overflow: hidden; border: 1px solid #ccc }
                  img { width: 100% }
                  .fault { color: #a00 }
                </style>
                <h1>All pages</h1>
                <table>
                """ + String.join("</tr>\n", rows.values()) + "</tr>\n</table>\n</html>\n";
    }

    private static StringBuilder row(String path) {
        return new StringBuilder("<tr><th>" + HtmlUtils.htmlEscape(path) + "</th>");
    }

    private static String cell(Picture picture) {
        String file = HtmlUtils.htmlEscape(picture.file());
        StringBuilder cell = new StringBuilder("<td><figure><a class=\"shot\" href=\"" + file
                + "\"><img loading=\"lazy\" alt=\"\" src=\"" + file + "\"></a><figcaption>" + picture.device() + ", "
                + picture.language());
        for (String complaint : new TreeSet<>(picture.complaints())) {
            cell.append("<br><span class=\"fault\">")
                    .append(HtmlUtils.htmlEscape(complaint))
                    .append("</span>");
        }
        return cell.append("</figcaption></figure></td>").toString();
    }
}
