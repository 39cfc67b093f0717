from __future__ import annotations

import pytest

from bmnn_desk.errors import PackageDamagedError, PackageTooBigError
from bmnn_desk.machine.package_limits import MOST_BYTES, MOST_FILES, require_names, require_sizes


def test_as_much_as_a_package_may_hold_passes_and_one_more_does_not() -> None:
    require_sizes([MOST_BYTES])
    require_sizes([0] * MOST_FILES)
    for sizes in ([MOST_BYTES, 1], [0] * (MOST_FILES + 1)):
        with pytest.raises(PackageTooBigError):
            require_sizes(sizes)


def test_plain_names_pass() -> None:
    require_names(["manifest.json", "Sổ đăng ký đi.pdf", ".ẩn"])


@pytest.mark.parametrize(
    "names", [[""], ["."], [".."], ["a/b"], ["/a"], ["a\\b"], ["a\0"], ["a", "A"], ["a", "a"]]
)
def test_a_name_that_leads_elsewhere_or_stands_twice_does_not(names: list[str]) -> None:
    with pytest.raises(PackageDamagedError):
        require_names(names)
