/** The places where requests fail, each turned into a problem document: controllers, database, broker, error page, Tomcat. */
@NullMarked
package io.taskflow.service.problem.web;

import org.jspecify.annotations.NullMarked;
