package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.access.Actor;
import org.collegium.audit.Trail;
import org.collegium.forum.Draft;
import org.collegium.forum.PostReading;
import org.collegium.forum.PostView;
import org.collegium.forum.Posted;
import org.collegium.forum.RevisionView;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.moderation.CaseDesk;
import org.collegium.moderation.Judgement;
import org.collegium.moderation.ReportDesk;
import org.collegium.story.Together.Outcome;
import org.junit.jupiter.api.Test;

/** Promise 5, in a crowd: what was answered "done" is there once, and nobody's words are lost. */
class ConcurrencyIT extends Story {

    private static final int CROWD = 100;

    @Inject
    Together together;

    @Inject
    PostReading posts;

    @Inject
    ReportDesk reports;

    @Inject
    CaseDesk cases;

    @Inject
    Trail trail;

    @Test
    void one_reply_sent_a_hundred_times_is_one_post() {
        var author = people.verified("nurse");
        var room = people.room(author);
        Ref topic = start(author, room).topic();
        Actor by = as(author);
        Draft draft = draft("Sent over and over");

        var outcomes = together.times(CROWD, () -> discussion.reply(by, topic, draft));

        Posted answer = theSameAnswer(outcomes);
        assertEquals(2, answer.number());
        assertEquals(1, owner.number("SELECT COUNT(*) FROM post WHERE idempotency_key = ?", draft.idempotencyKey()));
        assertEquals(2, owner.number("SELECT posts FROM topic WHERE ref = ?", topic.value()));
        assertEquals(1, wordings(by, answer).size());
    }

    @Test
    void one_topic_sent_a_hundred_times_is_one_topic() {
        var author = people.verified("nurse");
        var room = people.room(author);
        Actor by = as(author);
        Draft draft = draft("Sent over and over");

        var outcomes = together.times(CROWD, () -> discussion.start(by, room.slug(), null, "Once", draft));

        assertEquals(1, theSameAnswer(outcomes).number());
        assertEquals(
                1,
                owner.number(
                        "SELECT COUNT(*) FROM topic WHERE group_id = ?",
                        room.id().value()));
        assertEquals(1, owner.number("SELECT COUNT(*) FROM post WHERE idempotency_key = ?", draft.idempotencyKey()));
    }

    @Test
    void one_report_sent_a_hundred_times_is_one_report() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        Posted post = start(author, people.room(author, reporter));
        Actor by = as(reporter);
        String key = freshKey();

        var outcomes = together.times(
                CROWD, () -> reports.report(by, "post:" + post.post(), "other", "Please look", key, "127.0.0.1"));

        assertEquals("RECEIVED", theSameAnswer(outcomes).state());
        assertEquals(1, owner.number("SELECT COUNT(*) FROM report WHERE idempotency_key = ?", key));
        assertEquals(1, casesAbout(post));
    }

    @Test
    void one_decision_sent_a_hundred_times_is_one_decision() {
        var moderator = people.moderator();
        Ref matter = reported();
        Actor by = as(moderator);
        cases.claim(by, matter);
        String key = freshKey();

        var outcomes = together.times(CROWD, () -> {
            cases.decide(by, matter, "HIDE", judgement(), key);
            return "done";
        });

        theSameAnswer(outcomes);
        assertEquals(1, owner.number("SELECT COUNT(*) FROM decision WHERE idempotency_key = ?", key));
        assertEquals(List.of("case.claim", "case.decide.hide"), trailOf(matter));

        String undoing = freshKey();
        theSameAnswer(together.times(16, () -> {
            cases.undo(by, matter, "A mistake", undoing);
            return "done";
        }));
        assertEquals(1, owner.number("SELECT COUNT(*) FROM decision WHERE idempotency_key = ?", undoing));
        assertEquals(List.of("case.claim", "case.decide.hide", "case.undo"), trailOf(matter));
    }

    @Test
    void of_many_reports_about_one_thing_comes_one_case() {
        var author = people.verified("nurse");
        var room = people.room(author);
        Posted post = start(author, room);
        List<Callable<Ref>> acts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            var reporter = people.verified("nurse");
            people.seat(reporter, room);
            Actor by = as(reporter);
            acts.add(() -> reports.report(by, "post:" + post.post(), "other", "", freshKey(), "127.0.0.1")
                    .ref());
        }

        theSameAnswer(together.all(acts));

        assertEquals(1, casesAbout(post));
        assertEquals(
                16,
                owner.number(
                        "SELECT COUNT(*) FROM report r JOIN moderation_case c ON c.id = r.case_id WHERE c.subject = ?",
                        "post:" + post.post()));
    }

    @Test
    void of_thirty_two_editors_of_one_wording_one_wins_and_the_others_are_told() {
        var author = people.verified("nurse");
        Posted post = start(author, people.room(author));
        Actor by = as(author);
        List<Callable<String>> acts = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String words = "Words of tab " + i;
            acts.add(() -> {
                discussion.edit(by, post.post(), words, 1);
                return words;
            });
        }

        List<Outcome<String>> outcomes = together.all(acts);

        List<String> accepted = answers(outcomes);
        assertEquals(1, accepted.size(), "exactly one edits the first wording");
        assertAllRefused(Refusal.Conflict.class, outcomes);
        assertEquals(accepted.get(0), now(by, post).body());
        assertEquals(
                List.of(accepted.get(0), "The first words"),
                wordings(by, post).stream().map(RevisionView::body).toList());
    }

    @Test
    void edits_that_were_accepted_are_all_kept() {
        var author = people.verified("nurse");
        Posted post = start(author, people.room(author));
        Actor by = as(author);
        List<Callable<List<String>>> acts = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String tab = "Tab " + i;
            acts.add(() -> {
                List<String> accepted = new ArrayList<>();
                for (int attempt = 0; attempt < 5; attempt++) {
                    PostView seen = now(by, post);
                    String words = seen.body() + "\n" + tab + " after " + seen.revision();
                    try {
                        discussion.edit(by, post.post(), words, seen.revision());
                        accepted.add(words);
                    } catch (Refusal.Conflict e) {
                        // somebody was faster: looked at again, as a person would
                    }
                }
                return accepted;
            });
        }

        List<Outcome<List<String>>> outcomes = together.all(acts);

        assertAllAnswered(outcomes);
        List<String> accepted =
                answers(outcomes).stream().flatMap(Collection::stream).toList();
        PostView last = now(by, post);
        assertEquals(accepted.size(), last.revision() - 1, "as many wordings as accepted edits");
        assertTrue(accepted.size() > 1, "some were accepted");
        Set<String> kept = wordings(by, post).stream().map(RevisionView::body).collect(Collectors.toSet());
        assertTrue(kept.containsAll(accepted), "no accepted words are lost");
        assertEquals(
                accepted.size() + 1,
                last.body().lines().count(),
                "each edit built on the one before: nobody overwrote what they had not seen");
    }

    @Test
    void numbers_have_no_gaps_when_sixteen_speak_at_once() {
        var starter = people.verified("nurse");
        var room = people.room(starter);
        Ref topic = start(starter, room).topic();
        Actor reader = as(starter);
        List<Callable<List<Integer>>> acts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            var speaker = people.verified("nurse");
            people.seat(speaker, room);
            Actor by = as(speaker);
            acts.add(() -> {
                List<Integer> numbers = new ArrayList<>();
                for (int n = 0; n < 5; n++) {
                    numbers.add(discussion.reply(by, topic, draft("Reply " + n)).number());
                }
                return numbers;
            });
        }

        List<Outcome<List<Integer>>> outcomes = together.all(acts);

        assertAllAnswered(outcomes);
        List<Integer> told =
                answers(outcomes).stream().flatMap(Collection::stream).sorted().toList();
        assertEquals(IntStream.rangeClosed(2, 81).boxed().toList(), told);
        assertEquals(
                IntStream.rangeClosed(1, 81).boxed().toList(),
                together.calmly(() -> posts.inTopic(reader, topic, 0, 200)).stream()
                        .map(PostView::number)
                        .toList());
        assertEquals(81, owner.number("SELECT posts FROM topic WHERE ref = ?", topic.value()));
    }

    @Test
    void of_eight_moderators_one_takes_the_case() {
        Ref matter = reported();
        List<Callable<Actor>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor by = as(people.moderator());
            acts.add(() -> {
                cases.claim(by, matter);
                return by;
            });
        }

        List<Outcome<Actor>> outcomes = together.all(acts);

        List<Actor> holders = answers(outcomes);
        assertEquals(1, holders.size());
        for (Outcome<Actor> outcome : outcomes) {
            if (!outcome.answered()) {
                assertEquals(
                        "case.claim.held",
                        assertInstanceOf(Refusal.NotAllowed.class, outcome.refusal())
                                .reason());
            }
        }
        assertEquals(
                holders.get(0).id().value(),
                owner.number("SELECT holder_id FROM moderation_case WHERE ref = ?", matter.value()));
        assertEquals(List.of("case.claim"), trailOf(matter));
    }

    @Test
    void two_moderators_cannot_both_decide() {
        var first = people.moderator();
        var second = people.moderator();
        Ref matter = reported();
        Actor early = as(first);
        Actor late = as(second);
        cases.claim(early, matter);
        assertNotAllowed("case.decide.held", () -> cases.decide(late, matter, "HIDE", judgement(), freshKey()));
        passHalfAnHour(matter);
        cases.claim(late, matter);
        assertNotAllowed("case.decide.held", () -> cases.decide(early, matter, "HIDE", judgement(), freshKey()));

        // the holder in many tabs, undecided
        List<Callable<String>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String effect = i % 2 == 0 ? "HIDE" : "NO_ACTION";
            acts.add(() -> {
                cases.decide(late, matter, effect, judgement(), freshKey());
                return effect;
            });
            acts.add(() -> {
                cases.decide(early, matter, effect, judgement(), freshKey());
                return "nobody may say this: " + effect;
            });
        }
        List<Outcome<String>> outcomes = together.all(acts);

        List<String> effects = answers(outcomes);
        assertEquals(1, effects.size(), effects::toString);
        assertAllRefused(Refusal.NotAllowed.class, outcomes);
        assertEquals(
                effects,
                owner.list(
                        row -> row.getString(1),
                        "SELECT effect FROM decision d JOIN moderation_case c ON c.id = d.case_id WHERE c.ref = ?",
                        matter.value()));
    }

    @Test
    void the_trail_is_sound_after_many_acts_at_once() {
        long before = owner.number("SELECT COALESCE(MAX(number), 0) FROM trail_entry");
        List<Callable<Ref>> acts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Actor by = as(people.moderator());
            Ref matter = reported();
            acts.add(() -> {
                cases.claim(by, matter);
                cases.decide(by, matter, "HIDE", judgement(), freshKey());
                cases.undo(by, matter, "On second thoughts", freshKey());
                return matter;
            });
        }

        List<Outcome<Ref>> outcomes = together.all(acts);

        assertAllAnswered(outcomes);
        for (Ref matter : answers(outcomes)) {
            assertEquals(List.of("case.claim", "case.decide.hide", "case.undo"), trailOf(matter));
        }
        assertEquals(before + 36, owner.number("SELECT MAX(number) FROM trail_entry"), "no number is missing");
        assertTrue(together.calmly(trail::firstBroken).isEmpty());
    }

    @Test
    void a_decision_and_an_edit_at_the_same_moment_both_count() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        var room = people.room(author, reporter);
        Actor writer = as(author);
        Actor moderator = as(people.moderator());
        Actor witness = as(reporter);
        for (int round = 0; round < 6; round++) {
            Posted post = discussion.start(writer, room.slug(), null, "A topic of a story", draft("The first words"));
            Ref matter = report(witness, post);
            cases.claim(moderator, matter);
            List<Callable<String>> acts = new ArrayList<>();
            acts.add(() -> {
                cases.decide(moderator, matter, "HIDE", judgement(), freshKey());
                return "hidden";
            });
            for (int tab = 0; tab < 4; tab++) {
                String words = "Edited in tab " + tab;
                acts.add(() -> {
                    discussion.edit(writer, post.post(), words, 1);
                    return words;
                });
            }

            List<Outcome<String>> outcomes = together.all(acts);

            assertTrue(outcomes.get(0).answered(), () -> "the decision: " + outcomes.get(0));
            for (Outcome<String> edit : outcomes.subList(1, outcomes.size())) {
                assertTrue(
                        edit.answered()
                                || edit.refusal() instanceof Refusal.Conflict
                                || edit.refusal() instanceof Refusal.NotAllowed,
                        () -> "an edit: " + edit);
            }
            PostView now = now(writer, post);
            assertTrue(now.hidden());
            assertEquals(answers(outcomes).size(), now.revision(), "the first wording and the accepted edit, if any");
        }
    }

    private PostView now(Actor by, Posted post) {
        return together.calmly(() -> posts.post(by, post.post()));
    }

    private List<RevisionView> wordings(Actor by, Posted post) {
        return together.calmly(() -> posts.revisions(by, post.post()));
    }

    /** A case about a fresh post. */
    private Ref reported() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        Posted post = start(author, people.room(author, reporter));
        return report(as(reporter), post);
    }

    private Ref report(Actor reporter, Posted post) {
        return reports.report(reporter, "post:" + post.post(), "other", "", freshKey(), "127.0.0.1")
                .ref();
    }

    private static Judgement judgement() {
        return Judgement.of("identifies-someone", "A name stands in it", "It names a patient");
    }

    private void passHalfAnHour(Ref matter) {
        owner.change(
                "UPDATE moderation_case SET held_until = held_until - INTERVAL 31 MINUTE WHERE ref = ?",
                matter.value());
    }

    private long casesAbout(Posted post) {
        return owner.number("SELECT COUNT(*) FROM moderation_case WHERE subject = ?", "post:" + post.post());
    }

    private List<String> trailOf(Ref matter) {
        return owner.list(
                row -> row.getString(1),
                "SELECT act FROM trail_entry WHERE subject = ? ORDER BY number",
                "case:" + matter);
    }

    private static <T> T theSameAnswer(List<Outcome<T>> outcomes) {
        assertAllAnswered(outcomes);
        Set<T> answers = new HashSet<>(answers(outcomes));
        assertEquals(1, answers.size(), answers::toString);
        return answers.iterator().next();
    }

    private static <T> List<T> answers(List<Outcome<T>> outcomes) {
        return outcomes.stream().filter(Outcome::answered).map(Outcome::answer).toList();
    }

    private static <T> void assertAllAnswered(List<Outcome<T>> outcomes) {
        List<Throwable> refusals = outcomes.stream()
                .map(Outcome::refusal)
                .filter(refusal -> refusal != null)
                .toList();
        if (!refusals.isEmpty()) {
            throw new AssertionError(
                    refusals.size() + " of " + outcomes.size() + " were refused, the first so", refusals.get(0));
        }
    }

    private static <T> void assertAllRefused(Class<? extends Refusal> kind, List<Outcome<T>> outcomes) {
        for (Outcome<T> outcome : outcomes) {
            if (!outcome.answered() && !kind.isInstance(outcome.refusal())) {
                throw new AssertionError("Refused in another way", outcome.refusal());
            }
        }
    }
}
