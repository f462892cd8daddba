"""The guards of people and their rights: every account, role, right and second factor that changes leaves an entry.

The tables of Django and allauth in which those are kept have no app of ours; this one answers for them.
"""

from django.apps import apps

from drenthe.lib.database.triggers import register
from drenthe.trail.recording import trail_of

OTHERS = ("auth", "contenttypes", "sessions", "admin", "account", "mfa", "socialaccount", "usersessions")

register(
    *trail_of(
        "accounts",
        [
            model
            for label in ("accounts", *OTHERS)
            for model in apps.get_app_config(label).get_models(include_auto_created=True)
        ],
        exempt={
            "sessions.Session": "who is signed in now; a session ends by itself and its key is a secret",
            "usersessions.UserSession": "where somebody is signed in now; its key is a secret",
            "admin.LogEntry": "Django's own log of the admin, of which the trail has all and more",
            "accounts.Tally": "attempts to sign in, counted for an hour or a day and thrown away",
            "account.EmailConfirmation": "codes that were mailed and lapse within days",
        },
        fleeting={"mfa.Authenticator": ["last_used_at"], "socialaccount.SocialAccount": ["last_login"]},
        secret={"mfa.Authenticator": ["data"], "socialaccount.SocialApp": ["key", "settings"]},
    )
)
