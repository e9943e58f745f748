package org.collegium.planted.demoinside.web;

import org.collegium.demo.DemoCommunity;

/** Leans on the invented community. */
class WelcomePage {
    Class<?> demo = DemoCommunity.class;
}
