package org.collegium.story.stage;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of the stories' database and of their one deployment. */
public final class Stage implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(StoryDatabase.class).observer(OneDeployment.class);
    }
}
