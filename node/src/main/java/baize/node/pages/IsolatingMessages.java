package baize.node.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Messages in which a name in letters that run from right to left turns nothing around it: it stands between FIRST STRONG ISOLATE and POP
 * DIRECTIONAL ISOLATE, and loses directional controls of its own. Source: Unicode UAX 9 §2.4.
 */
final class IsolatingMessages implements MessageSource {
    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';

    private final MessageSource messages;

    IsolatingMessages(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return messages.getMessage(code, isolated(arguments), otherwise, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        return messages.getMessage(code, isolated(arguments), locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        return messages.getMessage(resolvable, locale);
    }

    private static Object @Nullable [] isolated(Object @Nullable [] arguments) {
        if (arguments == null) {
            return null;
        }
        Object[] isolated = arguments.clone();
        for (int i = 0; i < isolated.length; i++) {
            if (isolated[i] instanceof String text) {
                isolated[i] = isolated(text);
            }
        }
        return isolated;
    }

    /** The text, unable to turn its surroundings. Most texts have nothing that could. */
    static String isolated(String text) {
        if (text.codePoints().noneMatch(IsolatingMessages::turns)) {
            return text;
        }
        StringBuilder plain = new StringBuilder().append(ISOLATE);
        text.codePoints().filter(codePoint -> !controls(codePoint)).forEach(plain::appendCodePoint);
        return plain.append(END).toString();
    }

    private static boolean turns(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER
                || controls(codePoint);
    }

    private static boolean controls(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> codePoint == '\u200e' || codePoint == '\u200f' || codePoint == '\u061c';
        };
    }
}
