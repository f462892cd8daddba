"""The addresses of the monitoring app."""

from django.urls import include, path

from monitoring.views import evaluation, figures, monitor, monitor_files, places, results, supervision, targets

app_name = "monitoring"
urlpatterns = [
    path("figures/<int:year>/", figures.figure_page, name="figures"),
    path("figures/<int:year>/<str:key>/", figures.figure, name="figure"),
    path("figures/<int:year>/<str:key>/rows.xlsx", figures.figure_file, name="figure-file"),
    path("evaluations/<slug:code>/<int:year>/", evaluation.evaluation, name="evaluation"),
    path("evaluations/<slug:code>/<int:year>/overview.xlsx", evaluation.evaluation_file, name="evaluation-file"),
    path("evaluations/<slug:code>/<int:year>/<str:key>/", evaluation.evaluation_rows, name="evaluation-rows"),
    path("results/", results.results_now, name="results-now"),
    path("results/<int:year>/", results.results, name="results"),
    path("results/<int:year>/results.xlsx", results.results_file, name="results-file"),
    path("reports/", include("monitoring.urls_report")),
    path("municipalities/", places.municipality_list, name="municipality-list"),
    path("municipalities/<slug:code>/", places.municipality, name="municipality"),
    path("monitor/", monitor.start, name="monitor"),
    path("monitor/manage/", include("monitoring.urls_manage")),
    path("monitor/tables/<slug:key>/", monitor.table, name="table"),
    path("monitor/tables/<slug:key>/table.<slug:suffix>", monitor_files.table_file, name="table-file"),
    path("monitor/tables/<slug:key>/<slug:name>.<slug:suffix>", monitor_files.picture, name="table-picture"),
    path("monitor/targets/", targets.target_page, name="targets"),
    path("monitor/targets/<slug:key>.<slug:suffix>", targets.pace_picture, name="pace-picture"),
    path("monitor/demand/", targets.demand_page, name="demand"),
    path("monitor/supervision/", supervision.supervision_page, name="supervision"),
    path("monitor/supervision/step/", supervision.step, name="supervision-step"),
    path("monitor/supervision/transfer/", supervision.transfer, name="supervision-transfer"),
    path("monitor/<slug:slug>/", monitor.theme, name="theme"),
]
