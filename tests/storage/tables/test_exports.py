from __future__ import annotations

from typing import TYPE_CHECKING

from tests.services.each_export import exports
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_package_is_taken_in_once_with_each_figure_once(office: Office) -> None:
    exports(office)
    refuses_a_twin(office, "package")
    refuses_a_twin(office, "package_figure")
    add_twin(office, "package", sha256="ab" * 32)


def test_drives_desks_and_exports_may_come_again(office: Office) -> None:
    exports(office)
    for table in ("drive", "peer_desk", "desk_identity", "export"):
        add_twin(office, table)
