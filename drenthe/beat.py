"""What is done at set times, and when (Celery beat)."""

from celery.schedules import crontab

SCHEDULE = {
    "background: give a sign of life": {"task": "drenthe.background.tasks.show_life", "schedule": 30.0},
    "mail: send what waits": {"task": "drenthe.background.tasks.sweep_mail", "schedule": 30.0},
    "mail: forget what is old": {
        "task": "drenthe.background.tasks.forget_mail",
        "schedule": crontab(hour="4", minute="20"),
    },
    "files: remove those that no row names": {"task": "drenthe.background.tasks.sweep_files", "schedule": 3600.0},
    "exports: finish or fail what a lost worker left": {
        "task": "drenthe.exports.tasks.sweep_exports",
        "schedule": 30.0,
    },
    "letters: finish or fail what a lost worker left": {
        "task": "subsidies.tasks.sweep_letter_jobs",
        "schedule": 30.0,
    },
    "cbs: finish or fail what a lost worker left": {
        "task": "monitoring.tasks.sweep_cbs_jobs",
        "schedule": 30.0,
    },
    "cbs: throw away what nobody stored": {"task": "monitoring.tasks.expire_cbs_jobs", "schedule": 3600.0},
    "letters: throw away zips that have expired": {"task": "subsidies.tasks.expire_letter_jobs", "schedule": 3600.0},
    "exports: make those that are automatic": {
        "task": "drenthe.exports.tasks.make_repeated",
        "schedule": crontab(hour="1", minute="30"),
    },
    "exports: throw away what has expired": {"task": "drenthe.exports.tasks.expire_exports", "schedule": 3600.0},
    "schemes: versions whose day of publication has come": {
        "task": "subsidies.tasks.apply_scheme_versions",
        "schedule": crontab(hour="5", minute="0"),
    },
    "awards: carry out what works from today": {
        "task": "subsidies.tasks.take_effect",
        "schedule": crontab(hour="0", minute="15"),
    },
    "work: mail the dates that are late or near": {
        "task": "subsidies.tasks.remind",
        "schedule": crontab(hour="6", minute="0", day_of_week="mon-fri"),
    },
    "alerts: mail those that are new": {
        "task": "drenthe.alerts.tasks.mail_alerts",
        "schedule": crontab(hour="6", minute="30", day_of_week="mon-fri"),
    },
    "projects: mail advisers and the team lead their week": {
        "task": "projects.tasks.mail_week",
        "schedule": crontab(hour="7", minute="0", day_of_week="mon"),
    },
    "projects: remove contacts that need not be kept": {
        "task": "projects.tasks.remove_contacts",
        "schedule": crontab(hour="4", minute="30"),
    },
    "sign-in: forget attempts and sessions that are over": {
        "task": "drenthe.accounts.tasks.forget_attempts",
        "schedule": crontab(hour="4", minute="5"),
    },
    "requests: forget the answers that nobody asks again": {
        "task": "drenthe.idempotency.tasks.forget_requests",
        "schedule": crontab(hour="4", minute="15"),
    },
    "trail: seal what happened": {"task": "drenthe.trail.tasks.seal", "schedule": 300.0},
    "trail: anchor": {"task": "drenthe.trail.tasks.anchor", "schedule": crontab(hour="23", minute="50")},
    "uploads: discard files that nobody stored": {
        "task": "drenthe.uploads.tasks.clear_uploads",
        "schedule": crontab(hour="4", minute="45"),
    },
}
