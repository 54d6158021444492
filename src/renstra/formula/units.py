"""placeholder"""


class Unit: ...
