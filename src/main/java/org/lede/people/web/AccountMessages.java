package org.lede.people.web;

import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about accounts say. */
@MessageBundle("account")
public interface AccountMessages {

    String signUp();

    String signUpHeadline();

    String makeAccount();

    String promise();

    String whatLedeDoes();

    String signUpWhy();

    String guestKeeps();

    String userName();

    String userNameRule();

    String password();

    String passwordRule();

    String haveAccount();

    String signIn();

    String noAccount();

    String bringGuest();

    String leaveGuest();

    String signOut();

    // The account's page

    String account();

    String youAreGuest();

    String guestExpires(long days);

    String notSignedIn();

    String youAre(String name);

    String anotherPassword();

    String presentPassword();

    String newPassword();

    String changePassword();

    String changePasswordWhy();

    String passwordChanged();

    String timeZone();

    String continent(String name);

    String settings();

    String email();

    String emailRule();

    String unusableEmail();

    String shortcuts();

    String shortcutsRule();

    String keepSettings();

    String unknownTimeZone();

    String devices();

    String device();

    String unknownDevice();

    String thisDevice();

    String signOutDevice();

    String everyDevice();

    String everyDeviceWhy();

    String tokensStay();

    String signOutEverywhere();

    String yourData();

    String exportWhy();

    String export();

    String delete();

    String deleteWhy();

    String deleteAll();

    String forget();

    String forgetWhy();

    String forgetAll();

    String keep();

    // Tokens

    String tokens();

    String tokensWhy();

    String tokenOnce();

    String makeToken();

    String tokenName();

    String tokenNameRule();

    String tokenScopes();

    String scope(String scope);

    String tokenExpiry();

    String days(int days);

    String never();

    String lastUsed();

    String madeTokens();

    String noTokens();

    String revoke();

    // People

    String people();

    String peopleWhy();

    String role();

    String roleOf(String name);

    String roleName(String role);

    String timeInTests();

    String timeOf(String name);

    String setRole();

    String since();

    String disable();

    String enable();

    String thatIsYou();

    String nextPage();

    // What can go wrong

    String unusableToken();

    String scopeNotAllowed();

    String tooManyTokens();

    String userNameTaken();

    String unusableName();

    String unusablePassword();

    String commonPassword();

    String wrongCredentials();

    String wrongPassword();

    String accountDisabled();

    String lastAdmin();

    String alreadySignedUp();
}
