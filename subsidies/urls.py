"""The addresses of the subsidies app."""

from django.urls import path, re_path

from subsidies.enums import LetterKind
from subsidies.views import (
    acts,
    applications,
    assessment,
    budget,
    clock,
    document_acts,
    documents,
    letter_jobs,
    letters,
    notes,
    preferences,
    queue,
    scenarios,
    signing,
    work,
)
from subsidies.views.act_list import ACTS
from subsidies.views.document_acts import DOCUMENT_ACTS

app_name = "subsidies"
urlpatterns = [
    path("my-work/", work.work_list, name="work"),
    path("my-work/preferences/", preferences.preferences, name="work-preferences"),
    path("my-work/preferences/key/", preferences.new_feed_key, name="work-feed-key"),
    path("my-work/feed/<str:key>.ics", preferences.feed, name="work-feed"),
    path("my-work/<slug:tab>/", work.work_list, name="work-tab"),
    path("applications/<slug:case_number>/assign/", work.assign, name="assign"),
    path("applications/<slug:case_number>/take/", work.take, name="take"),
    path("applications/<slug:case_number>/release/", work.release, name="release"),
    path("applications/<slug:case_number>/suspensions/<int:pk>/end/", clock.end_suspension, name="suspension-end"),
    path("applications/<slug:case_number>/notes/", notes.add_note, name="note-add"),
    path("budget/", budget.overview, name="budget"),
    path("decisions/", signing.signing_list, name="signing"),
    path("queue/", queue.queue_list, name="queue-list"),
    path("queue/<int:pk>/", queue.queue, name="queue"),
    path("scenarios/", scenarios.scenario_list, name="scenario-list"),
    path("scenarios/compare/", scenarios.compare, name="scenario-compare"),
    path("scenarios/<int:pk>/", scenarios.scenario, name="scenario"),
    path("scenarios/<int:pk>/suppose/<str:case_number>/", scenarios.suppose, name="scenario-suppose"),
    re_path(r"^scenarios/(?P<pk>\d+)/(?P<act>share|keep|copy|delete)/$", scenarios.scenario_act, name="scenario-act"),
    path("schemes/", budget.scheme_list, name="scheme-list"),
    path("schemes/<slug:code>/", budget.scheme, name="scheme"),
    path("applications/", applications.application_list, name="application-list"),
    path("applications/import-template/", applications.import_template, name="import-template"),
    path("applications/new/", applications.new_application, name="application-new"),
    path("applications/<slug:case_number>/", applications.application, name="application"),
    path("applications/<str:case_number>/judge/<int:criterion>/", assessment.judge, name="judge"),
    path("applications/<slug:case_number>/documents/", documents.add_documents, name="documents-add"),
    path("applications/<slug:case_number>/documents/<int:pk>/", documents.document_file, name="document-file"),
    path("applications/<slug:case_number>/document/<int:pk>/", document_acts.document, name="document"),
    re_path(
        r"^applications/(?P<case_number>[\w-]+)/document/(?P<pk>\d+)/(?P<act>" + "|".join(DOCUMENT_ACTS) + r")/$",
        document_acts.document_act,
        name="document-act",
    ),
    re_path(
        r"^applications/(?P<case_number>[\w-]+)/letters/(?P<kind>" + "|".join(LetterKind.values) + r")/$",
        letters.letter,
        name="letter",
    ),
    path("applications/<slug:case_number>/letters/<int:pk>/", letters.letter_file, name="letter-file"),
    path("applications/<slug:case_number>/letters/<int:pk>/pdf/", letters.letter_pdf, name="letter-pdf"),
    path("letters/", letters.letters_sent, name="letters-sent"),
    path("letters/new/", letters.letters_many, name="letters-many"),
    path("letters/jobs/new/", letter_jobs.letter_job_new, name="letter-job-new"),
    path("letters/jobs/<uuid:pk>/", letter_jobs.letter_job, name="letter-job"),
    path("letters/jobs/<uuid:pk>/progress/", letter_jobs.letter_job_progress, name="letter-job-progress"),
    path("letters/jobs/<uuid:pk>/file/", letter_jobs.letter_job_file, name="letter-job-file"),
    path("letters/jobs/<uuid:pk>/cancel/", letter_jobs.letter_job_cancel, name="letter-job-cancel"),
    path("letters/jobs/<uuid:pk>/retry/", letter_jobs.letter_job_retry, name="letter-job-retry"),
    re_path(
        r"^applications/(?P<case_number>[\w-]+)/(?P<act>" + "|".join(ACTS) + r")/$",
        acts.act,
        name="act",
    ),
]
