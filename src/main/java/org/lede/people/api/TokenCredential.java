package org.lede.people.api;

import io.quarkus.security.credential.Credential;
import org.lede.people.Token;

/** The token by which the asking learner is known. */
record TokenCredential(Token token) implements Credential {}
