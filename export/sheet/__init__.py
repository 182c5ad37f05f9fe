"""The door of the village sheets: everything about one village on one side of A4.

sheets(villages, warehouse, …) answers them, pdf(made, path) prints them one after the other, and
archive(made, path) one file each.
"""

from export.sheet.build import Sheet, sheets
from export.sheet.files import archive, file_name, pdf

__all__ = ["Sheet", "archive", "file_name", "pdf", "sheets"]
