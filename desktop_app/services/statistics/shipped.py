"""The statistical forms that ship with the program."""

import tomllib
from collections.abc import Mapping
from functools import cache

from desktop_app.config import resource
from desktop_app.domain.statistics.form_data import read_form
from desktop_app.domain.statistics.forms import Form


@cache
def shipped_forms() -> Mapping[str, Form]:
    """The shipped forms by their codes, in the order of the circular.

    Raises: BadTemplate.
    """
    files = sorted(resource("statistics").glob("*.toml"))
    forms = (read_form(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)
    return {form.code: form for form in forms}
