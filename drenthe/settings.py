"""All settings, each from the environment with an embedded default (docs/operations.md lists them).

The defaults run on one machine without any server: SQLite, a broker in a folder, files on disk. Production is
PostgreSQL, Redis and S3-compatible storage, chosen by setting DATABASE_URL, REDIS_URL and S3_BUCKET and nothing else.
"""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe import log_lines, owner_only, waiting
from drenthe.beat import SCHEDULE

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "var")))
owner_only.make(DATA_DIR)

# The site
DEBUG = env.bool("DEBUG", default=False)
_kept_secret = DATA_DIR / "secret-key"  # made by `make run`, so that manage.py works on the same data
SECRET_KEY = env.str("SECRET_KEY", default="only-for-debugging" if DEBUG else "")
if not SECRET_KEY and _kept_secret.is_file():
    SECRET_KEY = _kept_secret.read_text().strip()
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "Set SECRET_KEY to a long random text (or DEBUG=1 on your own machine). `make run` makes one by itself."
    )
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
DEMO = env.bool("DEMO", default=False)  # demonstration accounts may exist; a strip on every page says so
SITE_URL = env.str("SITE_URL", default="http://localhost:8000")
_site = urlsplit(SITE_URL)
HTTPS = _site.scheme == "https"
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[_site.hostname or "localhost", "localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = [SITE_URL] if HTTPS else []
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)  # of ours, in front: limits, trail and log look past so many

INSTALLED_APPS = [
    "monitoring",
    "subsidies",
    "projects",
    "drenthe.exports",
    "drenthe.alerts",
    "drenthe.uploads",
    "drenthe.idempotency",
    "drenthe.confirmations",
    "drenthe.accounts",
    "drenthe.dates",
    "drenthe.background",
    "drenthe.trail",
    "drenthe.lib",
    "drenthe",
    "drenthe.lib.admin.site.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "django_filters",
    "django_htmx",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "rest_framework",
    "django.forms",  # last: its own templates come after ours
]
MIDDLEWARE = [
    "drenthe.middleware.NameAndLog",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "drenthe.accounts.middleware.NoStore",
    "drenthe.accounts.middleware.RequireSignIn",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "drenthe.trail.middleware.TrailMiddleware",
    "drenthe.middleware.ApiVersionMiddleware",
    "drenthe.middleware.RefuseNul",
    "drenthe.middleware.RefuseLongTexts",
    "drenthe.middleware.SayNotAllowed",
    "drenthe.accounts.middleware.LimitAttempts",
    "drenthe.accounts.middleware.RequireFactor",
    "drenthe.accounts.middleware.AskAgain",
    "drenthe.idempotency.middleware.CarryOutOnce",
]
ROOT_URLCONF = "drenthe.urls"
WSGI_APPLICATION = "drenthe.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "drenthe.context.site",
            ],
            "builtins": ["drenthe.lib.templatetags.form_tokens"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Where things are kept
# A page may ask the database less long than the worker, and a command as long as it takes (wsgi.py, manage.py).
STATEMENT_SECONDS = env.int("STATEMENT_SECONDS", default=900)
if env.str("DATABASE_URL", default=""):
    DATABASES = {"default": env.db("DATABASE_URL")}
else:
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(DATA_DIR / "drenthe.sqlite3")}}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # a writer queues at its first statement instead of failing at its last
        "timeout": waiting.sqlite(STATEMENT_SECONDS),
        # Without automatic indexes: it makes one of all cases for one page, rather than walk the index of their order.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA recursive_triggers=ON; "
        "PRAGMA automatic_index=OFF;",
    }
else:
    _given = DATABASES["default"].get("OPTIONS", {})
    DATABASES["default"] |= {
        "ENGINE": "drenthe.lib.postgresql",
        "CONN_MAX_AGE": env.int("CONN_MAX_AGE", default=60),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": waiting.postgresql(STATEMENT_SECONDS) | _given,
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", default="")
CACHES = {
    "default": {
        "BACKEND": "drenthe.lib.outside.quiet_cache.QuietCache",
        "LOCATION": REDIS_URL,
        "OPTIONS": waiting.redis(),
    }
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
S3_BUCKET = env.str("S3_BUCKET", default="")
MEDIA_ROOT = DATA_DIR / "files"
TEMP_DIR = DATA_DIR / "temp"  # on the same disk, so that a file is moved and not copied into its place
TEMP_DIR.mkdir(exist_ok=True)
FILE_UPLOAD_TEMP_DIR, FILE_UPLOAD_PERMISSIONS = str(TEMP_DIR), 0o600
STORAGES = {
    "default": {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env.str("S3_ENDPOINT_URL", default=None),
            "region_name": env.str("S3_REGION", default=None),
            "access_key": env.str("S3_ACCESS_KEY", default=None),
            "secret_key": env.str("S3_SECRET_KEY", default=None),
            "default_acl": "private",
            "file_overwrite": False,
            **waiting.storage(),
        },
    }
    if S3_BUCKET
    else {"BACKEND": "drenthe.lib.storage.disk_storage.DiskStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
WHITENOISE_USE_FINDERS = DEBUG

# Work in the background
BROKER_DIR = DATA_DIR / "broker"
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {}
CELERY_BROKER_URL = REDIS_URL or "files://localhost"
if not REDIS_URL:
    for name in ("queue", "control"):
        (BROKER_DIR / name).mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(BROKER_DIR / "queue"),
        "data_folder_out": str(BROKER_DIR / "queue"),
        "control_folder": str(BROKER_DIR / "control"),
    }
else:
    CELERY_BROKER_TRANSPORT_OPTIONS = {**waiting.redis(), **waiting.PUBLISHING, "visibility_timeout": waiting.TASK}
CELERY_TASK_PUBLISH_RETRY_POLICY = waiting.PUBLISHING
CELERY_BROKER_CONNECTION_TIMEOUT = waiting.REDIS_CONNECT
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for its queue for as long as it takes
CELERY_BROKER_CHANNEL_ERROR_RETRY = True
CELERY_TASK_TIME_LIMIT = waiting.TASK
CELERY_TASK_IGNORE_RESULT = CELERY_TASK_ACKS_LATE = CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_BEAT_SCHEDULE = SCHEDULE
CELERY_BEAT_SCHEDULER = "drenthe.background.scheduler:Scheduler"
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")
EXPORT_DAYS = env.int("EXPORT_DAYS", default=7)
# Per person, exports and letters together: at one time waiting or busy, and asked for in an hour.
JOBS_AT_ONCE = env.int("JOBS_AT_ONCE", default=5)
JOBS_PER_HOUR = env.int("JOBS_PER_HOUR", default=60)

# Documents and letters
MAX_UPLOAD_MB = env.int("MAX_UPLOAD_MB", default=25)
UPLOAD_DAYS = env.int("UPLOAD_DAYS", default=30)
# Per person: spreadsheets that wait to be stored, and files and megabytes of any kind in an hour.
UPLOADS_WAITING = env.int("UPLOADS_WAITING", default=20)
UPLOADS_PER_HOUR = env.int("UPLOADS_PER_HOUR", default=300)
UPLOAD_MB_PER_HOUR = env.int("UPLOAD_MB_PER_HOUR", default=1000)
IDEMPOTENCY_DAYS = env.int("IDEMPOTENCY_DAYS", default=7)  # how long the same form or call again gets the same answer
CLAMAV_ADDRESS = env.str("CLAMAV_ADDRESS", default="")  # host:port or the path of a socket; empty: no scanning
LETTER_SENDER = env.str("LETTER_SENDER", default="Provincie Drenthe|Postbus 122|9400 AC Assen").split("|")
LETTER_PHONE = env.str("LETTER_PHONE", default="(0592) 36 55 55")
# Whose account the payment runs are paid from; a run cannot be made without it.
PAYER_NAME = env.str("PAYER_NAME", default="Provincie Drenthe")
PAYER_IBAN = env.str("PAYER_IBAN", default="NL91ABNA0417164300" if DEMO else "").replace(
    " ", ""
)  # an example that no bank gave out
PAYER_BIC = env.str("PAYER_BIC", default="")
LETTER_EMAIL = env.str("LETTER_EMAIL", default="post@drenthe.nl")

# Who may come in
# The page with everything of a municipality is the monitor's; the apps below link to it without knowing that.
ABSOLUTE_URL_OVERRIDES = {
    "projects.municipality": lambda place: reverse("monitoring:municipality", args=[place.code]),
}
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "drenthe.accounts.backends.PersonBackend",
    "drenthe.confirmations.backends.EmergencyBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator", "NumericPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    }
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "drenthe.accounts.adapters.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "drenthe.accounts.adapters.SocialAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
PASSWORD_RESET_TIMEOUT = 3 * 86400  # seconds; the mail and the page say three days
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Drenthe Wonen: "
ACCOUNT_RATE_LIMITS = False  # drenthe.accounts.limits counts, for all processes and without the cache
LOGIN_FAILURES = env.int("LOGIN_FAILURES", default=10)
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900  # seconds; see drenthe.lib.requests.fresh
EMERGENCY_HOURS = env.int("EMERGENCY_HOURS", default=4)
SOCIALACCOUNT_PROVIDERS: dict = {"openid_connect": {"APPS": []}}
OIDC_ORIGINS: list[str] = []
if env.str("OIDC_SERVER_URL", default=""):
    OIDC_ORIGINS.append("https://" + urlsplit(env.str("OIDC_SERVER_URL")).netloc)
    SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"].append(
        {
            "provider_id": "provincie",
            "name": env.str("OIDC_NAME", default="Provincie"),
            "client_id": env.str("OIDC_CLIENT_ID"),
            "secret": env.str("OIDC_SECRET"),
            "settings": {"server_url": env.str("OIDC_SERVER_URL"), "oauth_pkce_enabled": True},
        }
    )
SOCIALACCOUNT_REQUESTS_TIMEOUT = waiting.PROVIDER
OIDC_TRUSTS_EMAIL = env.bool("OIDC_TRUSTS_EMAIL", default=False)
OIDC_GROUP = env.str("OIDC_GROUP", default="")
# Who decides, pays, gives others their rights or sees what is confidential.
_FACTOR = [
    "decision maker",
    "finance",
    "functional admin",
    "team lead",
    "acceleration table",
    "auditor",
    "legal officer",
]
SECOND_FACTOR_ROLES = env.list("SECOND_FACTOR_ROLES", default=[] if DEMO else _FACTOR)
OIDC_SECOND_FACTOR = env.bool("OIDC_SECOND_FACTOR", default=False)
MFA_TOTP_ISSUER, MFA_TOTP_TOLERANCE = "Drenthe Wonen", 1  # steps of 30 seconds that a telephone's clock may be off
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an admin makes the accounts; nobody proves an address by mail
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # browsers themselves allow it on localhost only
MFA_ADAPTER = "drenthe.accounts.adapters.FactorAdapter"
_FORMS = "drenthe.accounts.forms"
ACCOUNT_FORMS = {"login": f"{_FORMS}.SignInForm", "reset_password": f"{_FORMS}.NewPasswordForm"}
MFA_FORMS = {"add_webauthn": f"{_FORMS}.AddPasskeyForm", "edit_webauthn": f"{_FORMS}.RenamePasskeyForm"}

# Headers
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF, *OIDC_ORIGINS],  # Chrome also checks where a form's answer redirects to
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "geolocation", "microphone", "payment", "usb")
}

# Language and time
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "drenthe" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["drenthe.formats"]

FILTERS_EMPTY_CHOICE_LABEL = _("All")

# The API
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["drenthe.lib.api.sign_in.SignedInBySession"],
    "DEFAULT_PERMISSION_CLASSES": ["drenthe.lib.api.permissions.ModelPermissions"],
    "DEFAULT_FILTER_BACKENDS": ["drenthe.lib.screens.filters.StrictFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "drenthe.lib.api.conventions.Pages",
    "PAGE_SIZE": 50,
    "DEFAULT_PARSER_CLASSES": ["drenthe.lib.api.conventions.CamelCaseJSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["drenthe.lib.api.conventions.CamelCaseJSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "drenthe.lib.api.problems.problem",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "COERCE_DECIMAL_TO_STRING": True,
}
API_VERSION = "1.0.0"
SPECTACULAR_SETTINGS = {
    "TITLE": "Drenthe Wonen",
    "DESCRIPTION": "Subsidies, projects and figures on housing in the province of Drenthe.",
    "VERSION": API_VERSION,
    "CONTACT": {"name": "Provincie Drenthe", "url": "https://www.provincie.drenthe.nl"},
    "LICENSE": {"name": "EUPL-1.2"},
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",  # from our own static files: the page may ask no other host
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "drenthe.lib.api.conventions.camelize_schema",
        "drenthe.lib.api.conventions.describe_problems",
        "drenthe.idempotency.api.describe_keys",
    ],
}

# E-mail and logs
EMAIL_CONFIG = env.email("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
OUTBOX_BACKEND = EMAIL_CONFIG["EMAIL_BACKEND"]
if "smtp" in OUTBOX_BACKEND:  # what can fail goes through the database; what is printed is printed at once
    EMAIL_BACKEND = "drenthe.background.backends.OutboxBackend"
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")  # empty: there is no /metrics
MAIL_DAYS = env.int("MAIL_DAYS", default=30)
EMAIL_TIMEOUT = waiting.MAIL
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default=f"wonen@{_site.hostname}")
LOGGING = log_lines.configure(
    as_json=env.str("LOG_FORMAT", default="text") == "json", level=env.str("LOG_LEVEL", default="INFO")
)
