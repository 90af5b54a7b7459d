"""How much one document may hold: what is larger is refused in one line, before it costs time or memory.

The limits lie far above any report; a file that meets one is broken, hostile, or no report.
"""

FILE_BYTES = 64 * 2**20
"""Bytes of a file."""
UNPACKED_BYTES = 256 * 2**20
"""Bytes of everything inside a .docx or .xlsx, which are archives."""
UNPACKED_RATIO = 200
"""How many times the bytes of the file these may be, from RATIO_FROM bytes on; text packs to a tenth."""
RATIO_FROM = 16 * 2**20
"""Bytes from which the ratio counts: a small file full of blanks does no harm."""
PARTS = 10_000
"""Files inside a .docx or .xlsx."""
LINES = 100_000
"""Lines of text, or rows of a table, of a document."""
LINE_CHARACTERS = 100_000
"""Characters of one line: a paragraph, or a row with all its cells."""
ROWS = 2**20
"""Rows of a sheet, blank ones included, which is what a spreadsheet program numbers."""
COLUMNS = 1_000
"""Columns of a table."""
CELLS = 1_000_000
"""Cells of a document, blank ones between filled ones included."""
MERGED = 10_000
"""Merged cells of a sheet."""
ELEMENTS = 2_000_000
"""Elements of an HTML page."""
DEPTH = 1_000
"""How deep HTML elements may stand in one another."""
PAGES = 2_000
"""Pages of a PDF."""
PDF_LETTERS = 20_000_000
"""Letters of a PDF."""
PDF_SECONDS = 120.0
"""How long a PDF may take to read."""
PDF_BYTES = 2 * 2**30
"""Bytes of memory that reading a PDF may take, where the system can bound it."""
