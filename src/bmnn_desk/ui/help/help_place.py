"""Which topic F1 opens: that of the sheet one is in, else that of the page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.ui.help.manual import shipped_manual

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.sheet import Sheet


def topic_of(page: str, place: str, sheet: Sheet | None) -> str:
    """The key of the topic: of the sheet, else of the page's list, else of the page.

    `page` is its key and `place` what `Page.place` gives: it begins with the list that is shown.

    Raises:
        ShippedFileError: the manual is not as it was shipped.
    """
    of_form = "" if sheet is None else topics_of_forms().get(form_of(sheet), "")
    listed = f"{page} {place.partition(' ')[0]}"
    places = topics_of_places()
    return of_form or places.get(listed, "") or places[page]


def form_of(sheet: Sheet) -> str:
    """Its form; a sheet without a draft has none, and goes by the name of its file."""
    return sheet.form or type(sheet).__module__.rpartition(".")[2]


@cache
def topics_of_places() -> Mapping[str, str]:
    """The topic of each page by its key, and of a list by the page's key and its own."""
    return {place: topic.key for topic in shipped_manual() for place in topic.places}


@cache
def topics_of_forms() -> Mapping[str, str]:
    """The topic of each sheet that has one, by its form."""
    return {form: topic.key for topic in shipped_manual() for form in topic.forms}
