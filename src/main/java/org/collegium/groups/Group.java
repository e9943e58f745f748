package org.collegium.groups;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.collegium.access.GroupFacts;
import org.collegium.kernel.GroupId;

/** A closed room for a specialism. Created by an administrator, run by its facilitators, archived when its time is over. */
@Entity
@Table(name = "community_group")
class Group implements GroupFacts {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String slug;

    @Enumerated(EnumType.STRING)
    private Admission admission;

    private boolean archived;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "group_profession", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "profession")
    private Set<String> professions = new HashSet<>();

    @Version
    private int version;

    protected Group() {}

    @Override
    public GroupId id() {
        return new GroupId(id);
    }

    @Override
    public Admission admission() {
        return admission;
    }

    @Override
    public Set<String> professions() {
        return professions;
    }

    @Override
    public boolean archived() {
        return archived;
    }
}
