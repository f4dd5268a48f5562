package baize.node.pages;

import baize.contracts.Names;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the pages: by {@code ?lang=}, else by what the browser asks for, else Chinese. No cookie. */
public enum Language {
    /** Chinese in simplified characters. */
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    /** English. */
    EN("en", Locale.ENGLISH);

    /** The parameter that names a language: {@code zh} or {@code en}. */
    public static final String PARAMETER = "lang";

    private static final int LONGEST_HEADER = 500;

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** For {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** For message bundles. */
    public Locale locale() {
        return locale;
    }

    /** The value of the parameter. */
    public String code() {
        return locale.getLanguage();
    }

    /** The one that a reader can change to. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** A registered name in this language. */
    public String nameIn(Names names) {
        return (this == ZH ? names.zh() : names.en()).text();
    }

    /** The language of an answer. */
    public static Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> asked(request.getHeader("Accept-Language")));
    }

    /** The language that the address names; empty where it names none, and links need not either. */
    public static Optional<Language> chosen(HttpServletRequest request) {
        return named(String.valueOf(request.getParameter(PARAMETER)));
    }

    private static Optional<Language> named(String tag) {
        String first = tag.split("[-_]", 2)[0];
        return List.of(values()).stream()
                .filter(language -> language.code().equalsIgnoreCase(first))
                .findFirst();
    }

    private static Language asked(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return ZH;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> named(range.getRange()).stream())
                    .findFirst()
                    .orElse(ZH);
        } catch (IllegalArgumentException malformed) {
            return ZH;
        }
    }
}
