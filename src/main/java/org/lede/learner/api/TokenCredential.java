package org.lede.learner.api;

import io.quarkus.security.credential.Credential;
import org.lede.learner.Token;

/** The token by which the asking learner is known. */
record TokenCredential(Token token) implements Credential {}
