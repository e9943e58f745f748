/**
 * Pages: Faces beans and the filters in front of them. Each area has a package of its own, named like its folder of views. Uses
 * everything below; never another delivery.
 */
package org.collegium.web;
