"""Shipped templates: campaign plans and criteria sets read strictly from TOML-shaped data."""

from desktop_app.domain.templates.campaign_data import campaign_template
from desktop_app.domain.templates.criteria_data import criteria_set, criteria_set_data
from desktop_app.domain.templates.fields import BadTemplate
from desktop_app.domain.templates.tree import check_sums

__all__ = [
    "BadTemplate",
    "campaign_template",
    "check_sums",
    "criteria_set",
    "criteria_set_data",
]
