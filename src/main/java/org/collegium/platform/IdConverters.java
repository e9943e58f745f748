package org.collegium.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.collegium.kernel.CaseId;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.PostId;
import org.collegium.kernel.Ref;
import org.collegium.kernel.TopicId;

/** Typed ids and refs in their columns. JPA applies each by itself wherever the type stands. */
public final class IdConverters {

    private IdConverters() {}

    @Converter(autoApply = true)
    public static class OfMemberId implements AttributeConverter<MemberId, Long> {
        @Override
        public Long convertToDatabaseColumn(MemberId id) {
            return id == null ? null : id.value();
        }

        @Override
        public MemberId convertToEntityAttribute(Long column) {
            return column == null ? null : new MemberId(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfPersonaId implements AttributeConverter<PersonaId, Long> {
        @Override
        public Long convertToDatabaseColumn(PersonaId id) {
            return id == null ? null : id.value();
        }

        @Override
        public PersonaId convertToEntityAttribute(Long column) {
            return column == null ? null : new PersonaId(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfGroupId implements AttributeConverter<GroupId, Long> {
        @Override
        public Long convertToDatabaseColumn(GroupId id) {
            return id == null ? null : id.value();
        }

        @Override
        public GroupId convertToEntityAttribute(Long column) {
            return column == null ? null : new GroupId(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfTopicId implements AttributeConverter<TopicId, Long> {
        @Override
        public Long convertToDatabaseColumn(TopicId id) {
            return id == null ? null : id.value();
        }

        @Override
        public TopicId convertToEntityAttribute(Long column) {
            return column == null ? null : new TopicId(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfPostId implements AttributeConverter<PostId, Long> {
        @Override
        public Long convertToDatabaseColumn(PostId id) {
            return id == null ? null : id.value();
        }

        @Override
        public PostId convertToEntityAttribute(Long column) {
            return column == null ? null : new PostId(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfCaseId implements AttributeConverter<CaseId, Long> {
        @Override
        public Long convertToDatabaseColumn(CaseId id) {
            return id == null ? null : id.value();
        }

        @Override
        public CaseId convertToEntityAttribute(Long column) {
            return column == null ? null : new CaseId(column);
        }
    }

    @Converter(autoApply = true)
    public static class OfRef implements AttributeConverter<Ref, String> {
        @Override
        public String convertToDatabaseColumn(Ref ref) {
            return ref == null ? null : ref.value();
        }

        @Override
        public Ref convertToEntityAttribute(String column) {
            return column == null ? null : new Ref(column);
        }
    }
}
