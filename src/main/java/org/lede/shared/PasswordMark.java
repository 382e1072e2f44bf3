package org.lede.shared;

import java.util.UUID;

/**
 * Names an account and its present password without telling either the password or its hash.
 *
 * @param foldedName the account's user name as names are compared
 * @param mark another one after each change of the password
 */
public record PasswordMark(UUID learnerId, String foldedName, String mark) {}
