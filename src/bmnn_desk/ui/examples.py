"""Examples of posts that fields show, from resources/examples.toml: no window names one itself."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Mapping


def post_example(key: str) -> str:
    """An invented post by its key: "head", "head_of_department", "office_chief".

    Raises:
        KeyError: the file has no such example.
    """
    return _posts()[key]


@cache
def _posts() -> Mapping[str, str]:
    text = (resources_folder() / "examples.toml").read_text("utf-8")
    return {key: str(words) for key, words in tomllib.loads(text)["posts"].items()}
