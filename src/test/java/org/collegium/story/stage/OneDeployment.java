package org.collegium.story.stage;

import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * Keeps the deployment of the first story for all others. Payara Micro starts with a deployment and ends with it, so each class would
 * otherwise pay for a start of the server.
 */
class OneDeployment {

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenario;

    @Inject
    private Instance<ContainerRegistry> containers;

    private DeploymentScenario first;
    private boolean deployed;

    void generate(@Observes EventContext<GenerateDeployment> context) {
        if (first == null) {
            context.proceed();
            first = scenario.get();
        } else {
            scenario.set(first);
        }
    }

    void deploy(@Observes EventContext<DeployManagedDeployments> context) {
        if (!deployed) {
            context.proceed();
            deployed = true;
        }
    }

    /** Between two classes: stays. */
    void undeploy(@Observes EventContext<UnDeployManagedDeployments> context) {
        // not proceeding is the point
    }

    void end(@Observes(precedence = 100) AfterSuite event) throws DeploymentException {
        if (deployed) {
            for (Container<?> container : containers.get().getContainers()) {
                for (Deployment deployment : first.deployments()) {
                    container
                            .getDeployableContainer()
                            .undeploy(deployment.getDescription().getArchive());
                }
            }
        }
    }
}
