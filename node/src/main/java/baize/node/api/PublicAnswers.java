package baize.node.api;

import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.services.PublicViews;
import baize.services.views.Answer;
import baize.services.views.Page;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Asks the views and wraps what they say with the position and time that it speaks of.
 *
 * <pre>{@code
 * ApiItem<DemandRow> answer = answers.item(v -> v.demands().demand(demand));   // 404 where there is none
 * }</pre>
 */
@Component
public class PublicAnswers {
    private final PublicViews views;

    PublicAnswers(PublicViews views) {
        this.views = views;
    }

    /** One thing, or 404. */
    public <T> ApiItem<T> item(Function<PublicViews, Optional<T>> question) {
        Answer<Optional<T>> answer = views.at(question);
        return ApiItem.of(found(answer.value()), answer.progress());
    }

    /** A thing that is always there. */
    public <T> ApiItem<T> one(Function<PublicViews, T> question) {
        Answer<T> answer = views.at(question);
        return ApiItem.of(answer.value(), answer.progress());
    }

    /** A part of a list. */
    public <T> ApiList<T> list(Function<PublicViews, Page<T>> question) {
        Answer<Page<T>> answer = views.at(question);
        return ApiList.of(answer.value().items(), answer.value().next(), answer.progress());
    }

    /** A part of the list of something, or 404 where that is not there. */
    public <T> ApiList<T> listOf(Function<PublicViews, Optional<?>> owner, Function<PublicViews, Page<T>> question) {
        return list(v -> {
            found(owner.apply(v));
            return question.apply(v);
        });
    }

    private static <T> T found(Optional<T> thing) {
        return thing.orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
