<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>Fil&amp;m</source>
        <translation>Фи&amp;льм</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Не&amp;давние каталоги</translation>
    </message>
    <message>
        <source>&amp;New catalogue from a table…</source>
        <translation>&amp;Новый каталог из таблицы…</translation>
    </message>
    <message>
        <source>&amp;Open catalogue…</source>
        <translation>&amp;Открыть каталог…</translation>
    </message>
    <message>
        <source>The &amp;films that came with Laufbild</source>
        <translation>Встроенный каталог &amp;фильмов</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>О&amp;чистить список</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Найти</translation>
    </message>
    <message>
        <source>Show a&amp;ll films</source>
        <translation>&amp;Показать все фильмы</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy with &amp;headings</source>
        <translation>Копировать с &amp;заголовками</translation>
    </message>
    <message>
        <source>Cop&amp;y the search as a line</source>
        <translation>Копировать запрос &amp;строкой</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Выделить все</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>Сн&amp;ять выделение</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>&amp;Обратить выделение</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Фильтры</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Сведения</translation>
    </message>
    <message>
        <source>&amp;Back to the order by title</source>
        <translation>Сортировать по &amp;названию</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>Столбцы по &amp;умолчанию</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Тема как в с&amp;истеме</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Св&amp;етлая тема</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Тёмная тема</translation>
    </message>
    <message>
        <source>&amp;Go to the details</source>
        <translation>Перейти к &amp;сведениям</translation>
    </message>
    <message>
        <source>&amp;Next film</source>
        <translation>Сле&amp;дующий фильм</translation>
    </message>
    <message>
        <source>&amp;Previous film</source>
        <translation>&amp;Предыдущий фильм</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Сочетания &amp;клавиш</translation>
    </message>
    <message>
        <source>&amp;About Laufbild</source>
        <translation>&amp;О программе Laufbild</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Nothing is spelled “{typed}”; with another keyboard layout it reads “{read}”.</source>
        <translation>«{typed}» нигде не встречается; в другой раскладке это «{read}».</translation>
    </message>
    <message>
        <source>No conditions: all films are shown.</source>
        <translation>Условий нет: показаны все фильмы.</translation>
    </message>
    <message>
        <source>Remove the condition: {condition}</source>
        <translation>Убрать условие: {condition}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>not {condition}</source>
        <translation>кроме: {condition}</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>COLUMNS</source>
        <translation>СТОЛБЦЫ</translation>
    </message>
    <message>
        <source>QUERY</source>
        <translation>ЗАПРОС</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>КЛЮЧ</translation>
    </message>
    <message>
        <source>TABLE</source>
        <translation>ТАБЛИЦА</translation>
    </message>
    <message>
        <source>There is no command “{word}”; there are: {commands}.</source>
        <translation>Команды «{word}» нет; есть: {commands}.</translation>
    </message>
    <message>
        <source>There is no option {option}.</source>
        <translation>Параметра {option} нет.</translation>
    </message>
    <message>
        <source>{option} needs something after it.</source>
        <translation>После {option} нужно значение.</translation>
    </message>
    <message>
        <source>{option} takes nothing after it.</source>
        <translation>Параметр {option} не принимает значения.</translation>
    </message>
    <message>
        <source>“{value}” is nothing {option} knows; it knows: {choices}.</source>
        <translation>Значение «{value}» для {option} не подходит; возможны: {choices}.</translation>
    </message>
    <message>
        <source>{option} does not go with “{command}”.</source>
        <translation>Параметр {option} несовместим с «{command}».</translation>
    </message>
    <message>
        <source>“{command}” needs to be told more.</source>
        <translation>Команде «{command}» не хватает аргумента.</translation>
    </message>
    <message>
        <source>“{command}” does not know what to do with “{word}”.</source>
        <translation>Лишний аргумент для «{command}»: «{word}».</translation>
    </message>
    <message>
        <source>lists the films a query finds</source>
        <translation>выводит список найденных фильмов</translation>
    </message>
    <message>
        <source>tells all about one film</source>
        <translation>выводит все сведения об одном фильме</translation>
    </message>
    <message>
        <source>writes the films a query finds to a file</source>
        <translation>записывает найденные фильмы в файл</translation>
    </message>
    <message>
        <source>makes a catalogue of your own table</source>
        <translation>создаёт каталог из вашей таблицы</translation>
    </message>
    <message>
        <source>draws the window without a display</source>
        <translation>рисует окно без экрана</translation>
    </message>
    <message>
        <source>checks that the program works</source>
        <translation>проверяет, работает ли программа</translation>
    </message>
    <message>
        <source>where to draw the window, a PNG file</source>
        <translation>файл PNG для изображения окна</translation>
    </message>
    <message>
        <source>how large to draw it, such as 1440x900</source>
        <translation>размер изображения, например 1440x900</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT</source>
        <translation>ШИРИНАxВЫСОТА</translation>
    </message>
    <message>
        <source>in which colours</source>
        <translation>цвета окна</translation>
    </message>
    <message>
        <source>with which film chosen</source>
        <translation>выбранный фильм</translation>
    </message>
    <message>
        <source>csv unless the file is called .json</source>
        <translation>по умолчанию csv, для файлов .json — json</translation>
    </message>
    <message>
        <source>which program will read the CSV; unix if not said</source>
        <translation>для какой программы файл CSV; по умолчанию unix</translation>
    </message>
    <message>
        <source>such as title,year, or “shown”; all if not said</source>
        <translation>например, title,year или «shown»; по умолчанию все</translation>
    </message>
    <message>
        <source>in the language or as neutral keys</source>
        <translation>заголовки на выбранном языке или нейтральные ключи</translation>
    </message>
    <message>
        <source>such as year,-title; a minus turns the order round</source>
        <translation>например, year,-title; минус — обратный порядок</translation>
    </message>
    <message>
        <source>everything under neutral names, for programs</source>
        <translation>всё под нейтральными именами, для программ</translation>
    </message>
    <message>
        <source>of everything that is said and written</source>
        <translation>язык вывода и записываемых файлов</translation>
    </message>
    <message>
        <source>another catalogue than the program’s own</source>
        <translation>другой каталог вместо встроенного</translation>
    </message>
    <message>
        <source>another folder for your own files</source>
        <translation>другая папка для личных файлов</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ПАПКА</translation>
    </message>
    <message>
        <source>says which version this is</source>
        <translation>выводит версию программы</translation>
    </message>
    <message>
        <source>says this</source>
        <translation>выводит эту справку</translation>
    </message>
    <message>
        <source>The table has no column “{column}”; it has: {columns}.</source>
        <translation>В таблице нет столбца «{column}»; есть: {columns}.</translation>
    </message>
    <message>
        <source>There is no field “{field}”; there are: {fields}.</source>
        <translation>Поля «{field}» нет; есть: {fields}.</translation>
    </message>
    <message>
        <source>No column is known to hold titles; say which one does with --map “{column}=title”, of: {columns}.</source>
        <translation>Ни в одном столбце названия не распознаны; укажите нужный через --map «{column}=title», один из: {columns}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s) that cannot be read.</source>
        <translation>
            <numerusform>и ещё %n строка, которую нельзя прочесть.</numerusform>
            <numerusform>и ещё %n строки, которые нельзя прочесть.</numerusform>
            <numerusform>и ещё %n строк, которые нельзя прочесть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns left out: {columns}.</source>
        <translation>Пропущенные столбцы: {columns}.</translation>
    </message>
    <message>
        <source>“{value}” is no size such as 1440x900.</source>
        <translation>«{value}» — не размер вида 1440x900.</translation>
    </message>
    <message>
        <source>“{command}” tells more.</source>
        <translation>Подробнее: «{command}».</translation>
    </message>
    <message>
        <source>There is no column “{column}”; there are: {columns}.</source>
        <translation>Столбца «{column}» нет; есть: {columns}.</translation>
    </message>
    <message>
        <source>Say where to write with --output.</source>
        <translation>Не указано, куда записать: нужен параметр --output.</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) written to {path}.</source>
        <translation>
            <numerusform>%n фильм записан в {path}.</numerusform>
            <numerusform>%n фильма записано в {path}.</numerusform>
            <numerusform>%n фильмов записано в {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>opens the window, with a catalogue if one is named</source>
        <translation>открывает окно (с каталогом, если он указан)</translation>
    </message>
    <message>
        <source>the file to write; an export also takes -, standard output</source>
        <translation>файл для записи; для экспорта также - (стандартный вывод)</translation>
    </message>
    <message>
        <source>what a column is, such as Name=title or “Name 2=title de”; Name= leaves it out; may be repeated</source>
        <translation>чем является столбец, например Name=title или «Name 2=title de»; Name= пропускает его; можно повторять</translation>
    </message>
    <message>
        <source>HEADING=FIELD</source>
        <translation>ЗАГОЛОВОК=ПОЛЕ</translation>
    </message>
    <message>
        <source>of titles and texts whose column and letters do not tell it</source>
        <translation>язык названий и текстов, если его не видно ни по столбцу, ни по буквам</translation>
    </message>
    <message>
        <source>a CSV file for the rows that could not be read</source>
        <translation>файл CSV для строк, которые не удалось прочесть</translation>
    </message>
    <message>
        <source>“{value}” is not of the form HEADING=FIELD.</source>
        <translation>«{value}» не имеет вида ЗАГОЛОВОК=ПОЛЕ.</translation>
    </message>
    <message numerus="yes">
        <source>{percent} % – %n row(s)</source>
        <translation>
            <numerusform>{percent} % — %n строка</numerusform>
            <numerusform>{percent} % — %n строки</numerusform>
            <numerusform>{percent} % — %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>No film was found.</source>
        <translation>Фильмы не найдены.</translation>
    </message>
    <message>
        <source>A query is what you would type in the window: words, “an exact phrase” in straight quotation marks, conditions such as year:1975..1989 or theme:freedom, and a minus before what is not wanted. Its words may stand apart; after -- no word is taken for an option.</source>
        <translation>Запрос пишется так же, как в окне: слова, «точная фраза» в прямых кавычках, условия вроде year:1975..1989 или theme:freedom и минус перед тем, что не нужно. Слова можно указывать по отдельности; после -- ни одно слово не считается параметром.</translation>
    </message>
    <message>
        <source>A table is a file of CSV, TSV, JSON lines or XLSX. Its columns are known by their headings in English, German or Russian; those that are not known are left out. A row that cannot be read is left out too, and said.</source>
        <translation>Таблица — это файл CSV, TSV, JSON (объект в строке) или XLSX. Столбцы узнаются по заголовкам на английском, немецком или русском языке; неизвестные пропускаются. Строка, которую нельзя прочесть, тоже пропускается, и об этом сообщается.</translation>
    </message>
    <message>
        <source>It ends with 0 when all went well, 1 when something stood in the way, 2 when it was not understood, and 69 when no window can be opened here.</source>
        <translation>Код завершения: 0 — всё в порядке; 1 — что-то помешало; 2 — команда не понята; 69 — окно здесь открыть нельзя.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Использование:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Параметры:</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n film(s)…</source>
        <translation>
            <numerusform>Копируется %n фильм…</numerusform>
            <numerusform>Копируются %n фильма…</numerusform>
            <numerusform>Копируются %n фильмов…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) copied.</source>
        <translation>
            <numerusform>Скопирован %n фильм.</numerusform>
            <numerusform>Скопировано %n фильма.</numerusform>
            <numerusform>Скопировано %n фильмов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Laufbild has a fault</source>
        <translation>Ошибка в Laufbild</translation>
    </message>
    <message>
        <source>Something went wrong that is Laufbild’s fault, not yours. Your files are safe. The details stand in {log}.</source>
        <translation>Произошла ошибка, и виновата в ней сама программа. Ваши файлы не пострадали. Подробности записаны в {log}.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}.{number}.{year}</translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <translation>январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>as the list has it</source>
        <translation>как в списке</translation>
    </message>
    <message>
        <source>original title</source>
        <translation>оригинальное название</translation>
    </message>
    <message>
        <source>found in a source</source>
        <translation>найдено в источнике</translation>
    </message>
    <message>
        <source>put back from a transliteration</source>
        <translation>восстановлено по транслитерации</translation>
    </message>
    <message>
        <source>our translation</source>
        <translation>наш перевод</translation>
    </message>
    <message>
        <source>The list, word for word</source>
        <translation>Дословно из списка</translation>
    </message>
    <message>
        <source>The list, retold in our words</source>
        <translation>По списку, своими словами</translation>
    </message>
    <message>
        <source>The list, retold in our words and translated</source>
        <translation>По списку, своими словами, в переводе</translation>
    </message>
    <message>
        <source>In our words, after the sources</source>
        <translation>По источникам, своими словами</translation>
    </message>
    <message>
        <source>Searched for in {month} in film encyclopaedias, archives, newspapers and film sites: nothing found. That does not prove that the film never existed.</source>
        <translation>Поиск в киноэнциклопедиях, архивах, газетах и на сайтах о кино ({month}) ничего не дал. Это не доказывает, что такого фильма никогда не было.</translation>
    </message>
    <message>
        <source>The sources disagree on “{field}”: {values}.</source>
        <translation>Источники расходятся, поле «{field}»: {values}.</translation>
    </message>
    <message>
        <source>Same title, other film</source>
        <translation>То же название, другой фильм</translation>
    </message>
    <message>
        <source>Same story in another list</source>
        <translation>Тот же сюжет в другом списке</translation>
    </message>
    <message>
        <source>Documented films that come nearest:</source>
        <translation>Самые похожие подтверждённые фильмы:</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>Английское название</translation>
    </message>
    <message>
        <source>German title</source>
        <translation>Немецкое название</translation>
    </message>
    <message>
        <source>Russian title</source>
        <translation>Русское название</translation>
    </message>
    <message>
        <source>year unknown</source>
        <translation>год неизвестен</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>{list}, no. {position}</source>
        <translation>{list}, № {position}</translation>
    </message>
    <message>
        <source>In the catalogue since {date}</source>
        <translation>В каталоге с {date}</translation>
    </message>
    <message>
        <source>Sources, with what each was read for:</source>
        <translation>Источники и что из них взято:</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop the file to open the catalogue</source>
        <translation>Отпустите файл, чтобы открыть каталог</translation>
    </message>
    <message>
        <source>Drop the table to make a catalogue of it</source>
        <translation>Отпустите таблицу, чтобы сделать из неё каталог</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message numerus="yes">
        <source>Show all %n film(s)</source>
        <translation>
            <numerusform>Показать все фильмы (%n)</numerusform>
            <numerusform>Показать все фильмы (%n)</numerusform>
            <numerusform>Показать все фильмы (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “{condition}”: %n film(s)</source>
        <translation>
            <numerusform>Без условия «{condition}»: %n фильм</numerusform>
            <numerusform>Без условия «{condition}»: %n фильма</numerusform>
            <numerusform>Без условия «{condition}»: %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only “{condition}”: %n film(s)</source>
        <translation>
            <numerusform>Только «{condition}»: %n фильм</numerusform>
            <numerusform>Только «{condition}»: %n фильма</numerusform>
            <numerusform>Только «{condition}»: %n фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue holds no films.</source>
        <translation>В каталоге нет фильмов.</translation>
    </message>
    <message>
        <source>No film meets all conditions.</source>
        <translation>Нет фильма, который отвечал бы всем условиям.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{path} could not be written.</source>
        <translation>Не удалось записать {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Папки {path} нет.</translation>
    </message>
    <message>
        <source>{path} is not a file that can be replaced.</source>
        <translation>{path} — не файл, который можно заменить.</translation>
    </message>
    <message>
        <source>There is no room left for {path}.</source>
        <translation>Для {path} не хватает места.</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no permission, or another program has it open.</source>
        <translation>Не удаётся записать {path}: нет прав или файл открыт в другой программе.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>Не удаётся записать {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} is the table itself; take another name for the catalogue.</source>
        <translation>{path} — сама таблица; выберите для каталога другое имя.</translation>
    </message>
    <message>
        <source>{path} has other columns now than before.</source>
        <translation>Столбцы в {path} уже не те, что были.</translation>
    </message>
    <message>
        <source>No row of {path} can be read as a film.</source>
        <translation>Ни одна строка {path} не читается как фильм.</translation>
    </message>
    <message>
        <source>No column of the table is known to hold titles; say which one does.</source>
        <translation>Ни один столбец таблицы не распознан как название; выберите нужный.</translation>
    </message>
    <message>
        <source>The columns “{first}” and “{second}” cannot both be the same field.</source>
        <translation>Столбцы «{first}» и «{second}» не могут быть одним и тем же полем.</translation>
    </message>
    <message>
        <source>{path} is no table; CSV, TSV, JSON lines and XLSX can be read.</source>
        <translation>{path} — не таблица; читаются CSV, TSV, JSON (объект в строке) и XLSX.</translation>
    </message>
    <message>
        <source>There is nothing in {path}.</source>
        <translation>Файл {path} пуст.</translation>
    </message>
    <message>
        <source>{path} would unpack to more than can be read; save the table as CSV and take that.</source>
        <translation>{path} после распаковки слишком велик для чтения; сохраните таблицу как CSV и возьмите её.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Файла {path} нет.</translation>
    </message>
    <message>
        <source>{path} is not a file of Laufbild.</source>
        <translation>{path} — не файл программы Laufbild.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read.</source>
        <translation>Файл {path} повреждён и не читается.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Laufbild; this one cannot read it.</source>
        <translation>Файл {path} записан более новой версией Laufbild; эта версия прочесть его не может.</translation>
    </message>
    <message>
        <source>{path} was written by an older version of Laufbild and has to be built anew.</source>
        <translation>Файл {path} записан более старой версией Laufbild; его нужно создать заново.</translation>
    </message>
    <message>
        <source>{path} is in use by another program.</source>
        <translation>Файл {path} занят другой программой.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>Не удаётся открыть {path}: {reason}.</translation>
    </message>
    <message>
        <source>The output cannot be written: {reason}.</source>
        <translation>Не удаётся вывести результат: {reason}.</translation>
    </message>
    <message>
        <source>There is no film with the key “{key}”.</source>
        <translation>Фильма с ключом «{key}» нет.</translation>
    </message>
    <message>
        <source>There is no film with the key “{key}”; there are {near}.</source>
        <translation>Фильма с ключом «{key}» нет; похожие: {near}.</translation>
    </message>
    <message>
        <source>That is too much for the clipboard; export it to a file instead.</source>
        <translation>Для буфера обмена это слишком много; экспортируйте это в файл.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, для программ</translation>
    </message>
    <message>
        <source>Excel on this computer</source>
        <translation>Excel на этом компьютере</translation>
    </message>
    <message>
        <source>LibreOffice, Unix</source>
        <translation>LibreOffice, Unix</translation>
    </message>
    <message>
        <source>Letterboxd</source>
        <translation>Letterboxd</translation>
    </message>
    <message>
        <source>Complete, to be read in again</source>
        <translation>Полный, для обратной загрузки</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) exported to {path}.</source>
        <translation>
            <numerusform>%n фильм экспортирован в {path}.</numerusform>
            <numerusform>%n фильма экспортировано в {path}.</numerusform>
            <numerusform>%n фильмов экспортировано в {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message numerus="yes">
        <source>The selection (%n)</source>
        <translation>
            <numerusform>Выделенные (%n)</numerusform>
            <numerusform>Выделенные (%n)</numerusform>
            <numerusform>Выделенные (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown (%n)</source>
        <translation>
            <numerusform>Показанные (%n)</numerusform>
            <numerusform>Показанные (%n)</numerusform>
            <numerusform>Показанные (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything (%n)</source>
        <translation>
            <numerusform>Все (%n)</numerusform>
            <numerusform>Все (%n)</numerusform>
            <numerusform>Все (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Как в таблице</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>In the window’s language</source>
        <translation>На языке окна</translation>
    </message>
    <message>
        <source>Neutral names</source>
        <translation>Нейтральные имена</translation>
    </message>
    <message>
        <source>The first rows:</source>
        <translation>Первые строки:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Films:</source>
        <translation>Фильмы:</translation>
    </message>
    <message>
        <source>For:</source>
        <translation>Формат:</translation>
    </message>
    <message>
        <source>Columns:</source>
        <translation>Столбцы:</translation>
    </message>
    <message>
        <source>Headings:</source>
        <translation>Заголовки:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Файл:</translation>
    </message>
    <message numerus="yes">
        <source>Export %n film(s)</source>
        <translation>
            <numerusform>Экспортировать %n фильм</numerusform>
            <numerusform>Экспортировать %n фильма</numerusform>
            <numerusform>Экспортировать %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written.</source>
        <translation>
            <numerusform>Будет записан %n файл.</numerusform>
            <numerusform>Будет записано %n файла.</numerusform>
            <numerusform>Будет записано %n файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} exists and will be replaced.</source>
        <translation>Файл {path} уже есть и будет заменён.</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n фильм</numerusform>
            <numerusform>%n фильма</numerusform>
            <numerusform>%n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: search for one…</source>
        <translation>
            <numerusform>ещё %n значение: найти…</numerusform>
            <numerusform>ещё %n значения: найти…</numerusform>
            <numerusform>ещё %n значений: найти…</numerusform>
        </translation>
    </message>
    <message>
        <source>{value}, excluded</source>
        <translation>{value}, исключено</translation>
    </message>
    <message>
        <source>{value}, {films}, chosen</source>
        <translation>{value}, {films}, выбрано</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>Click: only this. Ctrl+click: this as well. Alt+click: not this.</source>
        <translation>Щелчок: только это. Ctrl+щелчок: и это тоже. Alt+щелчок: кроме этого.</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Только это</translation>
    </message>
    <message>
        <source>This as well</source>
        <translation>И это тоже</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Кроме этого</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Другие названия</translation>
    </message>
    <message>
        <source>Original or listed title</source>
        <translation>Исходное название</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>Десятилетие</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Дисциплина</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Место действия</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Жанр</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид фильма</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Directed by</source>
        <translation>Режиссёр</translation>
    </message>
    <message>
        <source>With</source>
        <translation>В ролях</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Студия</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Role of running</source>
        <translation>Роль бега</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Сюжет</translation>
    </message>
    <message>
        <source>What the list claims</source>
        <translation>Что утверждает список</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Интересный факт</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Want to see</source>
        <translation>Хочу посмотреть</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Просмотрено</translation>
    </message>
    <message>
        <source>My rating</source>
        <translation>Моя оценка</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Избранное</translation>
    </message>
    <message>
        <source>My tags</source>
        <translation>Мои метки</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>Моя заметка</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моё</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Есть</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Searching</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Type words; every word must stand somewhere in a film, at the beginning of a word or inside it. The spelling does not matter: бегущая, begushchaya, Beguschtschaja and БЕГУЩАЯ find the same film, and so does ,tueofz, typed with the keyboard in the wrong language. Läufer, laeufer and laufer are the same, too.</source>
        <translation>Достаточно набрать слова; каждое должно встречаться где-нибудь в описании фильма — в начале слова или внутри него. Написание не важно: бегущая, begushchaya, Beguschtschaja и БЕГУЩАЯ находят один и тот же фильм, как и ,tueofz, набранное не в той раскладке. Нет разницы и между Läufer, laeufer и laufer.</translation>
    </message>
    <message>
        <source>Conditions narrow the answer. A minus in front leaves out, “or” gives a choice, brackets group, quotation marks find whole words in this order. Keys and values work in English, German and Russian. Examples:</source>
        <translation>Условия сужают результат. Минус впереди исключает, «или» (либо «or») даёт выбор, скобки группируют, кавычки находят целые слова в этом порядке. Поля и значения можно писать по-английски, по-немецки и по-русски. Примеры:</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Поля для поиска</translation>
    </message>
    <message>
        <source>Filters on the left</source>
        <translation>Фильтры слева</translation>
    </message>
    <message>
        <source>A click shows one value alone, a click with Ctrl adds a value, a click with Alt leaves one out. With the keyboard: Space or Enter, Ctrl+Space, and Delete. Every active condition stands as a chip above the table; a click on it takes it away.</source>
        <translation>Щелчок оставляет только одно значение, с клавишей Ctrl добавляет ещё одно, с Alt — исключает. С клавиатуры: пробел или Enter, Ctrl+пробел и Delete. Каждое действующее условие видно как плашка над таблицей; щелчок по ней убирает условие.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>A click on a heading sorts upwards, a second one downwards, a third one no longer; with Shift the column is added to the others. Headings can be moved and sized; a right click on them chooses the columns. Enter or a double click goes to the details, Ctrl and Shift select several films.</source>
        <translation>Щелчок по заголовку сортирует по возрастанию, второй — по убыванию, третий отменяет сортировку; с клавишей Shift столбец добавляется к остальным. Столбцы можно перемещать и менять их ширину; какие из них показаны, выбирают щелчком правой кнопки по заголовкам. Enter или двойной щелчок открывает сведения, Ctrl и Shift выделяют несколько фильмов.</translation>
    </message>
    <message>
        <source>Listed and documented</source>
        <translation>Из списка и подтверждённые</translation>
    </message>
    <message>
        <source>A listed film is one that a list on the web names and that no filmography searched so far knows; what the list says of it is shown as the list’s claim. A documented film comes with the sources of each value; where sources disagree, both values are shown.</source>
        <translation>Фильм «из списка» назван в каком-нибудь списке в интернете, но не найден ни в одной из просмотренных фильмографий; то, что о нём сказано, приводится как утверждение списка. У подтверждённого фильма для каждого сведения указаны источники; если источники расходятся, показаны оба варианта.</translation>
    </message>
    <message>
        <source>Your own catalogues</source>
        <translation>Свои каталоги</translation>
    </message>
    <message>
        <source>Of a table of yours (CSV, TSV, JSON lines or XLSX) a catalogue can be made: you say which column is which field, and rows that cannot be read are named with the reason. A catalogue is one file that ends in .laufbild; it is opened from the menu, by dropping it onto the window, or by a double click where the system knows the program. Nothing ever changes it; when the table has changed, make the catalogue anew.</source>
        <translation>Из своей таблицы (CSV, TSV, JSON Lines или XLSX) можно сделать каталог: вы указываете, какой столбец какому полю соответствует, а строки, которые не удалось прочитать, называются вместе с причиной. Каталог — это один файл с окончанием .laufbild; его открывают через меню, перетаскивают на окно или щёлкают по нему дважды там, где система знает программу. Его ничто никогда не меняет; если таблица изменилась, сделайте каталог заново.</translation>
    </message>
    <message>
        <source>The language, the colours, the size of the window, the panels, the columns, the order, the catalogue and the last search are kept. Nothing in this program goes to the network by itself; a link opens in your browser when you click it.</source>
        <translation>Язык, тема, размер окна, панели, столбцы, порядок, каталог и последний запрос сохраняются. Программа сама никогда не обращается к сети; ссылка открывается в браузере только по щелчку.</translation>
    </message>
    <message>
        <source>A desktop catalogue of Soviet films about running.</source>
        <translation>Настольный каталог советских фильмов о беге.</translation>
    </message>
    <message>
        <source>The program is free under the MIT licence; the catalogue’s data and texts are free of all rights (CC0 1.0). The fonts PT Sans and PT Sans Narrow are under the SIL Open Font License. The window is drawn by Qt, under the LGPL 3.</source>
        <translation>Программа свободна по лицензии MIT; данные и тексты каталога свободны от любых прав (CC0 1.0). Шрифты PT Sans и PT Sans Narrow распространяются по SIL Open Font License. Окно рисует библиотека Qt (LGPL 3).</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The row has {count} cells, but the table has {columns} columns.</source>
        <translation>Ячеек в строке: {count}, а столбцов в таблице: {columns}.</translation>
    </message>
    <message>
        <source>The row is too long.</source>
        <translation>Строка слишком длинная.</translation>
    </message>
    <message>
        <source>A cell of the row is too long.</source>
        <translation>В строке слишком длинная ячейка.</translation>
    </message>
    <message>
        <source>The quotation marks of the row do not match.</source>
        <translation>Кавычки в строке непарные.</translation>
    </message>
    <message>
        <source>The row holds bytes that are no letters in {encoding}.</source>
        <translation>В строке есть байты, которые не являются символами {encoding}.</translation>
    </message>
    <message>
        <source>The row holds a character that belongs into no text.</source>
        <translation>В строке есть символ, недопустимый в тексте.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Строка — не объект JSON.</translation>
    </message>
    <message>
        <source>“{value}” is not among the columns of the table.</source>
        <translation>«{value}» нет среди столбцов таблицы.</translation>
    </message>
    <message>
        <source>“{value}” is an error of the spreadsheet.</source>
        <translation>«{value}» — ошибка электронной таблицы.</translation>
    </message>
    <message>
        <source>The row has no title.</source>
        <translation>В строке нет названия.</translation>
    </message>
    <message>
        <source>“{value}” and “{other}” are in the same language.</source>
        <translation>«{value}» и «{other}» — на одном языке.</translation>
    </message>
    <message>
        <source>“{value}” is not a year.</source>
        <translation>«{value}» — не год.</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number.</source>
        <translation>«{value}» — не целое число.</translation>
    </message>
    <message>
        <source>“{value}” is not a date such as 2026-11-22.</source>
        <translation>«{value}» — не дата вида 2026-11-22.</translation>
    </message>
    <message>
        <source>“{value}” is none of these: {known}.</source>
        <translation>«{value}» не входит в число допустимых: {known}.</translation>
    </message>
    <message>
        <source>“{value}” is too long for one value.</source>
        <translation>«{value}» — слишком длинно для одного значения.</translation>
    </message>
    <message>
        <source>“{value}” is not what an export of Laufbild has here.</source>
        <translation>«{value}» — такого здесь в экспорте Laufbild не бывает.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>осталась примерно %n минута</numerusform>
            <numerusform>осталось примерно %n минуты</numerusform>
            <numerusform>осталось примерно %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>line {line}, “{heading}”: {reason}</source>
        <translation>строка {line}, «{heading}»: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>осталась примерно %n секунда</numerusform>
            <numerusform>осталось примерно %n секунды</numerusform>
            <numerusform>осталось примерно %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>строка {line}: {reason}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>NewCatalogue</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n фильм</numerusform>
            <numerusform>%n фильма</numerusform>
            <numerusform>%n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n строка пропущена</numerusform>
            <numerusform>%n строки пропущены</numerusform>
            <numerusform>%n строк пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list of the rows left out</source>
        <translation>Сохранить список пропущенных строк</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Копировать список</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Сохранить список…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation>Открыть каталог</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Пропущенные строки</translation>
    </message>
    <message>
        <source>Of the rows left out, the first {count} are named here.</source>
        <translation>Из пропущенных строк здесь первые {count}.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>{films}; {rows}</source>
        <translation>{films}; {rows}</translation>
    </message>
    <message>
        <source>The catalogue is in {path}.</source>
        <translation>Каталог записан в {path}.</translation>
    </message>
    <message>
        <source>Nothing: left out</source>
        <translation>Ничего: пропустить</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Столбцы таблицы</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>As Laufbild wrote it</source>
        <translation>Как записано Laufbild</translation>
    </message>
    <message>
        <source>{field} ({language})</source>
        <translation>{field} ({language})</translation>
    </message>
    <message>
        <source>What the column “{column}” is</source>
        <translation>Чем является столбец «{column}»</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Строка {number}</translation>
    </message>
    <message>
        <source>New catalogue from a table</source>
        <translation>Новый каталог из таблицы</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n строка прочитана</numerusform>
            <numerusform>%n строки прочитаны</numerusform>
            <numerusform>%n строк прочитано</numerusform>
        </translation>
    </message>
    <message>
        <source>Search and orders are being written</source>
        <translation>Записываются поиск и порядки</translation>
    </message>
    <message>
        <source>The table is being looked at…</source>
        <translation>Таблица просматривается…</translation>
    </message>
    <message>
        <source>{doing}; {time}</source>
        <translation>{doing}; {time}</translation>
    </message>
    <message>
        <source>Choose a table: CSV, TSV or XLSX with the names of the columns in the first row, or JSON lines.</source>
        <translation>Выберите таблицу: CSV, TSV или XLSX с названиями столбцов в первой строке или JSON Lines.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n столбец</numerusform>
            <numerusform>%n столбца</numerusform>
            <numerusform>%n столбцов</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where the catalogue goes</source>
        <translation>Выбрать, куда записать каталог</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>разделены запятыми</translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation>разделены точками с запятой</translation>
    </message>
    <message>
        <source>separated by tabs</source>
        <translation>разделены табуляцией</translation>
    </message>
    <message>
        <source>separated by bars</source>
        <translation>разделены вертикальной чертой</translation>
    </message>
    <message>
        <source>Table:</source>
        <translation>Таблица:</translation>
    </message>
    <message>
        <source>Language where none is said:</source>
        <translation>Язык, если он не указан:</translation>
    </message>
    <message>
        <source>Catalogue:</source>
        <translation>Каталог:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Выбрать таблицу</translation>
    </message>
    <message>
        <source>Make the catalogue</source>
        <translation>Создать каталог</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>{path} exists and will be replaced.</source>
        <translation>Файл {path} уже есть и будет заменён.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) will be left out.</source>
        <translation>
            <numerusform>%n столбец будет пропущен.</numerusform>
            <numerusform>%n столбца будут пропущены.</numerusform>
            <numerusform>%n столбцов будет пропущено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first columns can be chosen for here.</source>
        <translation>Выбирать здесь можно только для первых столбцов.</translation>
    </message>
    <message>
        <source>The table is being read…</source>
        <translation>Таблица читается…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Прерывается…</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>No window can be opened, because neither DISPLAY nor WAYLAND_DISPLAY is set (on Debian and Ubuntu, {packages} give a display without a screen: xvfb-run laufbild); these commands need no window: {commands}.</source>
        <translation>Окно открыть нельзя: не задано ни DISPLAY, ни WAYLAND_DISPLAY (в Debian и Ubuntu пакеты {packages} дают дисплей без экрана: xvfb-run laufbild); без окна работают команды: {commands}.</translation>
    </message>
    <message>
        <source>No window can be opened, because Qt cannot start ({cause}); these commands need no window: {commands}.</source>
        <translation>Окно открыть нельзя: Qt не запускается ({cause}); без окна работают команды: {commands}.</translation>
    </message>
    <message>
        <source>No window can be opened, because {libraries} cannot be loaded (on Debian and Ubuntu: sudo apt-get install {packages}); these commands need no window: {commands}.</source>
        <translation>Окно открыть нельзя: не загружаются библиотеки {libraries} (в Debian и Ubuntu: sudo apt-get install {packages}); без окна работают команды: {commands}.</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>There is no “{text}” to search by; it was searched as words.</source>
        <translation>Поля «{text}» нет; поиск выполнен по словам.</translation>
    </message>
    <message>
        <source>“{text}” could not be read and was left out.</source>
        <translation>Условие «{text}» непонятно и пропущено.</translation>
    </message>
    <message>
        <source>The quotation mark is still open.</source>
        <translation>Кавычка ещё не закрыта.</translation>
    </message>
    <message>
        <source>A bracket is still open.</source>
        <translation>Скобка ещё не закрыта.</translation>
    </message>
    <message>
        <source>A bracket closes nothing.</source>
        <translation>Есть лишняя закрывающая скобка.</translation>
    </message>
    <message>
        <source>There are too many brackets inside each other.</source>
        <translation>Слишком много вложенных скобок.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search in any spelling: бегущая, begushchaya, Läufer…</source>
        <translation>Поиск в любом написании: бегущая, begushchaya, Läufer…</translation>
    </message>
    <message>
        <source>Search the films</source>
        <translation>Поиск фильмов</translation>
    </message>
    <message>
        <source>Words in any spelling, or conditions: year:1975..1989 theme:freedom -marathon (sprint or relay)</source>
        <translation>Слова в любом написании или условия: year:1975..1989 theme:freedom -marathon (sprint or relay)</translation>
    </message>
    <message>
        <source>{found} of {all} so far</source>
        <translation>пока {found} из {all}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} из {all}</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} мс</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Sorted by title</source>
        <translation>Сортировка по названию</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n фильм</numerusform>
            <numerusform>%n фильма</numerusform>
            <numerusform>%n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>Показано: %n</numerusform>
            <numerusform>Показано: %n</numerusform>
            <numerusform>Показано: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>пока найден %n</numerusform>
            <numerusform>пока найдено %n</numerusform>
            <numerusform>пока найдено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Выделено: %n</numerusform>
            <numerusform>Выделено: %n</numerusform>
            <numerusform>Выделено: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by {columns}</source>
        <translation>Сортировка: {columns}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Films</source>
        <translation>Фильмы</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>{term} – {remark}</source>
        <translation>{term} — {remark}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Laufbild – Soviet films about running</source>
        <translation>Laufbild — советские фильмы о беге</translation>
    </message>
    <message>
        <source>{name} – Laufbild</source>
        <translation>{name} — Laufbild</translation>
    </message>
    <message>
        <source>The catalogue has no film “{key}”.</source>
        <translation>В каталоге нет фильма «{key}».</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Catalogues</source>
        <translation>Каталоги</translation>
    </message>
    <message>
        <source>Open catalogue</source>
        <translation>Открыть каталог</translation>
    </message>
</context>
</TS>
