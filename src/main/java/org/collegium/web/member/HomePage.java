package org.collegium.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.access.Standing;
import org.collegium.entry.CurrentActor;
import org.collegium.forum.TopicReading;
import org.collegium.forum.TopicRow;
import org.collegium.kernel.Ref;

/** The edition: what answers you, then what is new in your groups, then an end. */
@Named
@RequestScoped
public class HomePage {

    private static final int ANSWERS = 6;
    private static final int NEWS = 12;

    @Inject
    CurrentActor current;

    @Inject
    TopicReading topics;

    private List<TopicRow> answers;
    private List<TopicRow> news;

    public List<TopicRow> getAnswers() {
        if (answers == null) {
            answers = topics.answered(current.actor(), ANSWERS);
        }
        return answers;
    }

    public List<TopicRow> getNews() {
        if (news == null) {
            Set<Ref> told = getAnswers().stream().map(TopicRow::ref).collect(Collectors.toSet());
            news = topics.unread(current.actor(), NEWS + ANSWERS).stream()
                    .filter(topic -> !told.contains(topic.ref()))
                    .limit(NEWS)
                    .toList();
        }
        return news;
    }

    public boolean isUpToDate() {
        return getAnswers().isEmpty() && getNews().isEmpty();
    }

    /** The standing, for the words that explain what is open to the reader. */
    public Standing getStanding() {
        return current.actor().standing();
    }
}
