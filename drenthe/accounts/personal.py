"""What is held of who works here, and of how they sign in."""

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import SavedView, Tally, User
from drenthe.lib.personal import Named, add_impersonal, add_named, add_words

SIGN_IN = _("to let somebody in, and to know who did what")

add_named(
    Named("account", User, _("Somebody who works here"), SIGN_IN, name="name", email="email"),
    Named(
        *("account-email", EmailAddress, _("Address of somebody who works here"), SIGN_IN),
        name="user__name",
        email="email",
    ),
    Named(
        *("account-session", UserSession, _("Sign-in of somebody who works here"), SIGN_IN),
        name="user__name",
        email="user__email",
        details=("ip", "user_agent"),
    ),
    Named(
        *("account-elsewhere", SocialAccount, _("Account elsewhere of somebody who works here"), SIGN_IN),
        name="user__name",
        email="user__email",
        details=("uid", "extra_data"),
    ),
)
add_words(SavedView, "name query")
add_words(LogEntry, "object_id object_repr change_message")
add_impersonal(User, "password")
add_impersonal(UserSession, "session_key data")
add_impersonal(Tally, "key")  # a digest
add_impersonal(SavedView, "page")
add_impersonal(EmailConfirmation, "key")
add_impersonal(Authenticator, "data")
add_impersonal(SocialApp, "provider provider_id name client_id secret key settings")
add_impersonal(SocialAccount, "provider")
add_impersonal(SocialToken, "token token_secret")
add_impersonal(Permission, "name codename")
add_impersonal(Group, "name")
add_impersonal(ContentType, "app_label model")
add_impersonal(Session, "session_key session_data")
