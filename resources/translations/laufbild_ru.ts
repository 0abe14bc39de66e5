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
        <source>M&amp;ine</source>
        <translation>Мо&amp;ё</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Не&amp;давние каталоги</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>Сохранённые &amp;представления</translation>
    </message>
    <message>
        <source>My &amp;rating</source>
        <translation>Моя &amp;оценка</translation>
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
        <source>&amp;Import…</source>
        <translation>&amp;Импорт…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Restore a bac&amp;kup…</source>
        <translation>Восстановить из &amp;копии…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>О&amp;тменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Верн&amp;уть</translation>
    </message>
    <message>
        <source>His&amp;tory…</source>
        <translation>&amp;История…</translation>
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
        <source>&amp;Paste a list</source>
        <translation>Вст&amp;авить список</translation>
    </message>
    <message>
        <source>Cop&amp;y this view as a line</source>
        <translation>Копировать представление &amp;строкой</translation>
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
        <source>&amp;Save this view…</source>
        <translation>&amp;Сохранить это представление…</translation>
    </message>
    <message>
        <source>&amp;Paste a view</source>
        <translation>&amp;Вставить представление</translation>
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
        <source>&amp;Add a film…</source>
        <translation>Добавить &amp;фильм…</translation>
    </message>
    <message>
        <source>&amp;Edit or correct the film…</source>
        <translation>&amp;Изменить или исправить фильм…</translation>
    </message>
    <message>
        <source>&amp;Duplicate as a film of your own</source>
        <translation>Дублировать &amp;как свой фильм</translation>
    </message>
    <message>
        <source>De&amp;lete films of your own</source>
        <translation>&amp;Удалить свои фильмы</translation>
    </message>
    <message>
        <source>&amp;Want to see</source>
        <translation>&amp;Хочу посмотреть</translation>
    </message>
    <message>
        <source>&amp;Seen</source>
        <translation>&amp;Просмотрено</translation>
    </message>
    <message>
        <source>Seen to&amp;day</source>
        <translation>Просмотрено &amp;сегодня</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Избранное</translation>
    </message>
    <message>
        <source>&amp;No rating</source>
        <translation>&amp;Без оценки</translation>
    </message>
    <message>
        <source>&amp;Half a star more or less</source>
        <translation>&amp;Ползвезды больше или меньше</translation>
    </message>
    <message>
        <source>Add a &amp;tag…</source>
        <translation>Добавить &amp;метку…</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>Написать &amp;заметку</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Сочетания &amp;клавиш</translation>
    </message>
    <message>
        <source>&amp;About Laufbild</source>
        <translation>&amp;О программе Laufbild</translation>
    </message>
    <message>
        <source>Save m&amp;y data to a file…</source>
        <translation>&amp;Сохранить данные в файл…</translation>
    </message>
    <message>
        <source>Re&amp;place my data from a file…</source>
        <translation>&amp;Заменить данные из файла…</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{reason}, {size}</source>
        <translation>{reason}, {size}</translation>
    </message>
    <message>
        <source>of unknown purpose</source>
        <translation>по неизвестному поводу</translation>
    </message>
    <message>
        <source>Nothing would change: all of it is as it was then.</source>
        <translation>Ничего не изменилось бы: всё так же, как тогда.</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>вернётся</translation>
    </message>
    <message>
        <source>goes away</source>
        <translation>исчезнет</translation>
    </message>
    <message>
        <source>becomes as it was</source>
        <translation>станет прежним</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} МБ</translation>
    </message>
    <message numerus="yes">
        <source>marks of %n film(s)</source>
        <translation>
            <numerusform>отметки у %n фильма</numerusform>
            <numerusform>отметки у %n фильмов</numerusform>
            <numerusform>отметки у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n заметка</numerusform>
            <numerusform>%n заметки</numerusform>
            <numerusform>%n заметок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) of your own</source>
        <translation>
            <numerusform>%n свой фильм</numerusform>
            <numerusform>%n своих фильма</numerusform>
            <numerusform>%n своих фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrections of %n film(s)</source>
        <translation>
            <numerusform>правки у %n фильма</numerusform>
            <numerusform>правки у %n фильмов</numerusform>
            <numerusform>правки у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n список</numerusform>
            <numerusform>%n списка</numerusform>
            <numerusform>%n списков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n сохранённое представление</numerusform>
            <numerusform>%n сохранённых представления</numerusform>
            <numerusform>%n сохранённых представлений</numerusform>
        </translation>
    </message>
    <message>
        <source>This would change: {what}.</source>
        <translation>Изменилось бы: {what}.</translation>
    </message>
    <message>
        <source>details of viewings</source>
        <translation>подробности просмотров</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>регулярная</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>перед импортом</translation>
    </message>
    <message>
        <source>before a new version of Laufbild</source>
        <translation>перед новой версией Laufbild</translation>
    </message>
    <message>
        <source>before other films came with Laufbild</source>
        <translation>до обновления фильмов Laufbild</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>перед восстановлением из копии</translation>
    </message>
    <message>
        <source>as the file was replaced</source>
        <translation>когда файл подменили</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number} КБ</translation>
    </message>
    <message>
        <source>Corrected: {fields}</source>
        <translation>Исправлено: {fields}</translation>
    </message>
    <message>
        <source>Your file with all that is yours was not there any more, and an empty one was made; the latest sound backup is of {time}.</source>
        <translation>Файла со всем вашим больше не было, и создан пустой; последняя исправная копия: {time}.</translation>
    </message>
    <message>
        <source>The latest sound backup is of {time}.</source>
        <translation>Последняя исправная копия: {time}.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>All that is yours is as it was on {time}.</source>
        <translation>Всё ваше снова такое, каким было {time}.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановление из копии</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Что изменилось бы</translation>
    </message>
    <message>
        <source>There is no backup yet; the first one is made within the hour.</source>
        <translation>Копий пока нет; первая появится в течение часа.</translation>
    </message>
    <message>
        <source>The backup is being looked at…</source>
        <translation>Копия просматривается…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Now → then</source>
        <translation>Сейчас → тогда</translation>
    </message>
    <message>
        <source>Your file cannot be read; this backup would take its place.</source>
        <translation>Ваш файл не читается; эта копия займёт его место.</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message numerus="yes">
        <source>%n column(s) will be left out.</source>
        <translation>
            <numerusform>%n столбец будет пропущен.</numerusform>
            <numerusform>%n столбца будут пропущены.</numerusform>
            <numerusform>%n столбцов будут пропущены.</numerusform>
        </translation>
    </message>
    <message>
        <source>What are the columns of the table?</source>
        <translation>Что означают столбцы таблицы?</translation>
    </message>
    <message>
        <source>Language where none is said:</source>
        <translation>Язык, если он не указан:</translation>
    </message>
    <message>
        <source>Best rating:</source>
        <translation>Высшая оценка:</translation>
    </message>
    <message>
        <source>as the ratings let one think</source>
        <translation>определить по оценкам</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Go on to the films</source>
        <translation>Далее к фильмам</translation>
    </message>
    <message>
        <source>Bring lists in</source>
        <translation>Импорт списков</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) brought in from {list}: {new} new, {known} known.</source>
        <translation>
            <numerusform>Импортирован %n фильм из списка {list}: новых {new}, известных {known}.</numerusform>
            <numerusform>Импортированы %n фильма из списка {list}: новых {new}, известных {known}.</numerusform>
            <numerusform>Импортировано %n фильмов из списка {list}: новых {new}, известных {known}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Показать список</translation>
    </message>
    <message>
        <source>Lists of films</source>
        <translation>Списки фильмов</translation>
    </message>
    <message>
        <source>Without your personal file, nothing can be brought in.</source>
        <translation>Без личного файла ничего импортировать нельзя.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard to bring in.</source>
        <translation>В буфере обмена нет текста, который можно импортировать.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Буфер обмена</translation>
    </message>
    <message>
        <source>Bring a list in</source>
        <translation>Импорт списка</translation>
    </message>
    <message>
        <source>Save what is left out</source>
        <translation>Сохранение пропущенного</translation>
    </message>
    <message>
        <source>{title} ({number} of {count})</source>
        <translation>{title} ({number} из {count})</translation>
    </message>
    <message>
        <source>Stopped: nothing was brought in.</source>
        <translation>Остановлено: ничего не импортировано.</translation>
    </message>
    <message>
        <source>What is left out is in {path}.</source>
        <translation>Пропущенное сохранено в {path}.</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Фильтр по названию</translation>
    </message>
    <message>
        <source>Filter the rows by title</source>
        <translation>Отобрать строки по названию</translation>
    </message>
    <message>
        <source>Save what is left out…</source>
        <translation>Сохранить пропущенное…</translation>
    </message>
    <message>
        <source>Make a catalogue of it…</source>
        <translation>Сделать каталог…</translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n film(s)</source>
        <translation>
            <numerusform>Импортировать %n фильм</numerusform>
            <numerusform>Импортировать %n фильма</numerusform>
            <numerusform>Импортировать %n фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливается…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>Прочитана %n строка</numerusform>
            <numerusform>Прочитано %n строки</numerusform>
            <numerusform>Прочитано %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is being read…</source>
        <translation>Читается {name}…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ячейка</translation>
    </message>
    <message>
        <source>List:</source>
        <translation>Список:</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>Язык:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Адрес:</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Столбцы…</translation>
    </message>
    <message>
        <source>Introduction of the list</source>
        <translation>Введение к списку</translation>
    </message>
    <message>
        <source>All: {count}</source>
        <translation>Все: {count}</translation>
    </message>
    <message>
        <source>Known: {count}</source>
        <translation>Известные: {count}</translation>
    </message>
    <message>
        <source>To choose: {count}</source>
        <translation>Выбрать: {count}</translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation>Новые: {count}</translation>
    </message>
    <message>
        <source>Left out: {count}</source>
        <translation>Пропущенные: {count}</translation>
    </message>
    <message>
        <source>Film is</source>
        <translation>Фильм</translation>
    </message>
    <message>
        <source>Title in the list</source>
        <translation>Название в списке</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Найдено по</translation>
    </message>
    <message>
        <source>Brings along</source>
        <translation>Добавит</translation>
    </message>
    <message>
        <source>same key</source>
        <translation>ключу</translation>
    </message>
    <message>
        <source>one year apart</source>
        <translation>с разницей в год</translation>
    </message>
    <message>
        <source>title, no year</source>
        <translation>названию, без года</translation>
    </message>
    <message>
        <source>title and year</source>
        <translation>названию и году</translation>
    </message>
    <message>
        <source>other spelling</source>
        <translation>другому написанию</translation>
    </message>
    <message>
        <source>✓ known</source>
        <translation>✓ известен</translation>
    </message>
    <message>
        <source>? to choose</source>
        <translation>? выбрать</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ новый</translation>
    </message>
    <message>
        <source>– left out</source>
        <translation>– пропущен</translation>
    </message>
    <message>
        <source>{rating} in the list, {stars} here</source>
        <translation>{rating} в списке, {stars} здесь</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>ratings up to {best} become stars up to 5</source>
        <translation>оценки до {best} станут звёздами до 5</translation>
    </message>
    <message>
        <source>a new film</source>
        <translation>новым фильмом</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) may be meant</source>
        <translation>
            <numerusform>подходит %n фильм</numerusform>
            <numerusform>подходят %n фильма</numerusform>
            <numerusform>подходят %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n time(s)</source>
        <translation>
            <numerusform>просмотрен %n раз</numerusform>
            <numerusform>просмотрен %n раза</numerusform>
            <numerusform>просмотрен %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>seen</source>
        <translation>просмотрен</translation>
    </message>
    <message>
        <source>{column}: {reason}</source>
        <translation>{column}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be read as they stand.</source>
        <translation>
            <numerusform>%n ячейку не удалось прочесть так, как в ней стоит.</numerusform>
            <numerusform>%n ячейки не удалось прочесть так, как в них стоит.</numerusform>
            <numerusform>%n ячеек не удалось прочесть так, как в них стоит.</numerusform>
        </translation>
    </message>
    <message>
        <source>want to see</source>
        <translation>хочу посмотреть</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>избранное</translation>
    </message>
    <message>
        <source>{stars} of 5 stars</source>
        <translation>{stars} из 5 звёзд</translation>
    </message>
    <message>
        <source>{rating} of {best}</source>
        <translation>{rating} из {best}</translation>
    </message>
    <message>
        <source>{rating} (so far {before})</source>
        <translation>{rating} (до сих пор {before})</translation>
    </message>
    <message>
        <source>Columns that are not read: {columns}.</source>
        <translation>Столбцы, которые не читаются: {columns}.</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Строки списка</translation>
    </message>
    <message>
        <source>A &amp;new film</source>
        <translation>&amp;Новый фильм</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Пропустить</translation>
    </message>
    <message>
        <source>What is “{title}”, directed by {directors}?</source>
        <translation>Что такое «{title}», режиссёр {directors}?</translation>
    </message>
    <message>
        <source>A new film</source>
        <translation>Новый фильм</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>What is “{title}”?</source>
        <translation>Что такое «{title}»?</translation>
    </message>
    <message>
        <source>It joins your own films.</source>
        <translation>Станет своим фильмом.</translation>
    </message>
    <message>
        <source>Nothing of it is brought in.</source>
        <translation>Ничего не импортируется.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are selected.</source>
        <translation>
            <numerusform>Выделена %n строка.</numerusform>
            <numerusform>Выделены %n строки.</numerusform>
            <numerusform>Выделено %n строк.</numerusform>
        </translation>
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
        <source>brings a list of films in, to your own</source>
        <translation>добавляет список фильмов к вашим данным</translation>
    </message>
    <message>
        <source>export FILE | import FILE | check</source>
        <translation>export ФАЙЛ | import ФАЙЛ | check</translation>
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
        <source>what to search for, or the line of a view</source>
        <translation>что искать, или строка представления</translation>
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
        <source>what a column is, such as Name=title or &quot;Name 2=title de&quot;; Name= leaves it out; may be repeated</source>
        <translation>чем является столбец, например Name=title или &quot;Name 2=title de&quot;; Name= пропускает его; можно повторять</translation>
    </message>
    <message>
        <source>a CSV file for the rows that were left out</source>
        <translation>файл CSV для пропущенных строк</translation>
    </message>
    <message>
        <source>csv unless the file is called .json</source>
        <translation>по умолчанию csv, для файлов .json — json</translation>
    </message>
    <message>
        <source>which program will read the CSV; unix if not said</source>
        <translation>для какой программы файл CSV; по умолчанию unix</translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s) or cell(s) that cannot be read.</source>
        <translation>
            <numerusform>и ещё %n строка или ячейка, которую нельзя прочесть.</numerusform>
            <numerusform>и ещё %n строки или ячейки, которые нельзя прочесть.</numerusform>
            <numerusform>и ещё %n строк или ячеек, которые нельзя прочесть.</numerusform>
        </translation>
    </message>
    <message>
        <source>A query is what you would type in the window: words, &quot;an exact phrase&quot; in straight quotation marks, conditions such as year:1975..1989 or theme:freedom, and a minus before what is not wanted. Its words may stand apart; after -- no word is taken for an option.</source>
        <translation>Запрос пишется так же, как в окне: слова, &quot;точная фраза&quot; в прямых кавычках, условия вроде year:1975..1989 или theme:freedom и минус перед тем, что не нужно. Слова можно указывать по отдельности; после -- ни одно слово не считается параметром.</translation>
    </message>
    <message>
        <source>A list is a text with titles, years, descriptions and facts, a table as for build, or an export of Letterboxd, IMDb or Kinorium; which of these it is, is told by what is in it. With - it is read from the standard input. An import can be undone in one step.</source>
        <translation>Список — это текст с названиями, годами, описаниями и фактами, таблица, как для build, или выгрузка из Letterboxd, IMDb или Кинориума; что именно, определяется по содержанию. Если указан -, читается стандартный ввод. Импорт можно отменить одним шагом.</translation>
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
        <source>HEADING=FIELD</source>
        <translation>ЗАГОЛОВОК=ПОЛЕ</translation>
    </message>
    <message>
        <source>of titles and texts whose column and letters do not tell it</source>
        <translation>язык названий и текстов, если его не видно ни по столбцу, ни по буквам</translation>
    </message>
    <message>
        <source>such as title,year, or shown for those of the window; all if not said</source>
        <translation>например, title,year или shown — столбцы окна; по умолчанию все</translation>
    </message>
    <message>
        <source>“{value}” is not of the form HEADING=FIELD.</source>
        <translation>«{value}» не имеет вида ЗАГОЛОВОК=ПОЛЕ.</translation>
    </message>
    <message>
        <source>No column is known to hold titles; say which one does with --map &quot;{column}=title&quot;. The columns are: {columns}.</source>
        <translation>Столбец с названиями не распознан; укажите его: --map &quot;{column}=title&quot;. Столбцы: {columns}.</translation>
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
        <source>{command} tells more.</source>
        <translation>Подробнее: {command}.</translation>
    </message>
    <message>
        <source>No film was found.</source>
        <translation>Фильмы не найдены.</translation>
    </message>
    <message>
        <source>The standard input</source>
        <translation>Стандартный ввод</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n пропущен</numerusform>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n известный</numerusform>
            <numerusform>%n известных</numerusform>
            <numerusform>%n известных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be chosen</source>
        <translation>
            <numerusform>%n на выбор</numerusform>
            <numerusform>%n на выбор</numerusform>
            <numerusform>%n на выбор</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новый</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) brought in.</source>
        <translation>
            <numerusform>Добавлена %n строка.</numerusform>
            <numerusform>Добавлены %n строки.</numerusform>
            <numerusform>Добавлено %n строк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more cell(s) that are not read as they stand.</source>
        <translation>
            <numerusform>и ещё %n ячейка, прочитанная не так, как в ней стоит.</numerusform>
            <numerusform>и ещё %n ячейки, прочитанные не так, как в них стоит.</numerusform>
            <numerusform>и ещё %n ячеек, прочитанных не так, как в них стоит.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose among several films in the window; they were left out here.</source>
        <translation>Выбрать из нескольких фильмов можно в окне; здесь они пропущены.</translation>
    </message>
    <message numerus="yes">
        <source>Beside it there are %n backup(s).</source>
        <translation>
            <numerusform>Рядом %n резервная копия.</numerusform>
            <numerusform>Рядом %n резервные копии.</numerusform>
            <numerusform>Рядом %n резервных копий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) with marks of yours</source>
        <translation>
            <numerusform>%n фильм с вашими отметками</numerusform>
            <numerusform>%n фильма с вашими отметками</numerusform>
            <numerusform>%n фильмов с вашими отметками</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) of your own</source>
        <translation>
            <numerusform>%n ваш фильм</numerusform>
            <numerusform>%n ваших фильма</numerusform>
            <numerusform>%n ваших фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected film(s)</source>
        <translation>
            <numerusform>%n исправленный фильм</numerusform>
            <numerusform>%n исправленных фильма</numerusform>
            <numerusform>%n исправленных фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n список</numerusform>
            <numerusform>%n списка</numerusform>
            <numerusform>%n списков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n сохранённое представление</numerusform>
            <numerusform>%n сохранённых представления</numerusform>
            <numerusform>%n сохранённых представлений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that can be undone or done again</source>
        <translation>
            <numerusform>%n шаг, который можно отменить или повторить</numerusform>
            <numerusform>%n шага, которые можно отменить или повторить</numerusform>
            <numerusform>%n шагов, которые можно отменить или повторить</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a sound backup of your file, made on {time}: {path}</source>
        <translation>Есть исправная резервная копия вашего файла, {time}: {path}</translation>
    </message>
    <message>
        <source>{path} is sound. It holds:</source>
        <translation>Файл {path} исправен. В нём:</translation>
    </message>
    <message>
        <source>The latest is of {time}.</source>
        <translation>Последняя — {time}.</translation>
    </message>
    <message>
        <source>All that is yours was written to {path}.</source>
        <translation>Всё ваше записано в {path}.</translation>
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
    <message>
        <source>saves your data to a JSON file, replaces it from one (asks first), checks it</source>
        <translation>сохраняет ваши данные в файл JSON, заменяет их из него (сначала спросив), проверяет их</translation>
    </message>
    <message>
        <source>says what would happen, and writes nothing</source>
        <translation>говорит, что произошло бы, и ничего не записывает</translation>
    </message>
    <message>
        <source>replaces your data without asking</source>
        <translation>заменяет ваши данные, не спрашивая</translation>
    </message>
    <message numerus="yes">
        <source>Your data was replaced: %n film(s) changed.</source>
        <translation>
            <numerusform>Ваши данные заменены: изменился %n фильм.</numerusform>
            <numerusform>Ваши данные заменены: изменилось %n фильма.</numerusform>
            <numerusform>Ваши данные заменены: изменилось %n фильмов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace your data? [y/N]</source>
        <translation>Заменить ваши данные? [д/Н]</translation>
    </message>
    <message>
        <source>A backup was made before; in the window this can be undone.</source>
        <translation>Перед этим создана резервная копия; в окне замену можно отменить.</translation>
    </message>
    <message>
        <source>y yes</source>
        <translation>д да</translation>
    </message>
    <message>
        <source>It makes no sense.</source>
        <translation>Это не имеет смысла.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json tells all of them</source>
        <translation>
            <numerusform>и ещё %n; --json перечислит все</numerusform>
            <numerusform>и ещё %n; --json перечислит все</numerusform>
            <numerusform>и ещё %n; --json перечислит все</numerusform>
        </translation>
    </message>
    <message>
        <source>import replaces all your data with what is in a file that export wrote. It first shows what goes, comes and changes, asks, and makes a backup; it can be undone in one step. Where there is no terminal to ask at, it needs --yes.</source>
        <translation>import заменяет все ваши данные содержимым файла, созданного export. Сначала показывается, что пропадёт, что появится и что изменится, задаётся вопрос и создаётся резервная копия; замену можно отменить одним шагом. Если терминала, чтобы спросить, нет, нужен --yes.</translation>
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
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
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
    <message numerus="yes">
        <source>Drop to bring %n list(s) in</source>
        <translation>
            <numerusform>Отпустите, чтобы импортировать %n список</numerusform>
            <numerusform>Отпустите, чтобы импортировать %n списка</numerusform>
            <numerusform>Отпустите, чтобы импортировать %n списков</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the file to open the catalogue</source>
        <translation>Отпустите файл, чтобы открыть каталог</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right</source>
        <translation>
            <numerusform>Нужно поправить %n место</numerusform>
            <numerusform>Нужно поправить %n места</numerusform>
            <numerusform>Нужно поправить %n мест</numerusform>
        </translation>
    </message>
    <message>
        <source>A new film of your own</source>
        <translation>Новый свой фильм</translation>
    </message>
    <message>
        <source>What you change here is yours. The catalogue keeps its own values.</source>
        <translation>То, что вы здесь меняете, — ваше. Каталог сохраняет свои значения.</translation>
    </message>
    <message>
        <source>This film is your own.</source>
        <translation>Это ваш собственный фильм.</translation>
    </message>
    <message>
        <source>Not saved yet; what you typed is kept.</source>
        <translation>Ещё не сохранено; введённое не пропадёт.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Documented is what a source says. Without one, a film of yours stays unverified.</source>
        <translation>Подтверждено то, о чём говорит источник. Без него ваш фильм остаётся непроверенным.</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>Имя латиницей</translation>
    </message>
    <message>
        <source>German spelling</source>
        <translation>Немецкое написание</translation>
    </message>
    <message>
        <source>Cyrillic spelling</source>
        <translation>Имя кириллицей</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Take this person away</source>
        <translation>Убрать этого человека</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Revert: {field}</source>
        <translation>Вернуть: {field}</translation>
    </message>
    <message>
        <source>In the catalogue: {value}</source>
        <translation>В каталоге: {value}</translation>
    </message>
    <message>
        <source>Character in Latin letters</source>
        <translation>Персонаж латинскими буквами</translation>
    </message>
    <message>
        <source>Character: German spelling</source>
        <translation>Персонаж: немецкое написание</translation>
    </message>
    <message>
        <source>Character: Cyrillic spelling</source>
        <translation>Персонаж: написание кириллицей</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Название источника</translation>
    </message>
    <message>
        <source>Address: https://…</source>
        <translation>Адрес: https://…</translation>
    </message>
    <message>
        <source>Take this source away</source>
        <translation>Убрать этот источник</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Добавить источник</translation>
    </message>
    <message>
        <source>Read for: {fields}</source>
        <translation>Откуда взято: {fields}</translation>
    </message>
    <message>
        <source>Choose: {field}</source>
        <translation>Выбрать: {field}</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) deleted.</source>
        <translation>
            <numerusform>Удалён %n фильм.</numerusform>
            <numerusform>Удалено %n фильма.</numerusform>
            <numerusform>Удалено %n фильмов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The film you began to add is not saved yet; what you typed is kept.</source>
        <translation>Фильм, который вы начали добавлять, ещё не сохранён; введённое не пропадёт.</translation>
    </message>
    <message>
        <source>What you typed about {title} is not saved yet; it is kept.</source>
        <translation>Введённое о фильме {title} ещё не сохранено; оно не пропадёт.</translation>
    </message>
    <message>
        <source>What you typed was discarded.</source>
        <translation>Введённое отброшено.</translation>
    </message>
    <message>
        <source>{title} was deleted.</source>
        <translation>Фильм {title} удалён.</translation>
    </message>
    <message>
        <source>Your own films cannot be kept at present: their file could not be opened.</source>
        <translation>Сейчас свои фильмы негде хранить: их файл не удалось открыть.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>The catalogue has another value since you corrected it: {value}</source>
        <translation>После вашего исправления в каталоге другое значение: {value}</translation>
    </message>
    <message>
        <source>Added by me on {date}</source>
        <translation>Добавлено мной {date}</translation>
    </message>
    <message>
        <source>What you typed about this film is not saved yet.</source>
        <translation>Введённое об этом фильме ещё не сохранено.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить моё</translation>
    </message>
    <message>
        <source>Take the new one</source>
        <translation>Взять новое</translation>
    </message>
    <message>
        <source>as I put it</source>
        <translation>как у меня</translation>
    </message>
    <message>
        <source>In my words</source>
        <translation>Моими словами</translation>
    </message>
    <message>
        <source>a list of mine</source>
        <translation>мой список</translation>
    </message>
    <message>
        <source>Edit this film</source>
        <translation>Изменить этот фильм</translation>
    </message>
    <message>
        <source>Correct this film</source>
        <translation>Исправить этот фильм</translation>
    </message>
    <message>
        <source>My corrections</source>
        <translation>Мои исправления</translation>
    </message>
    <message>
        <source>It calls the film {title}.</source>
        <translation>Там фильм называется {title}.</translation>
    </message>
    <message>
        <source>a list of mine, no. {position}</source>
        <translation>мой список, № {position}</translation>
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
        <source>A year is a number from {first} to {last}.</source>
        <translation>Год — это число от {first} до {last}.</translation>
    </message>
    <message>
        <source>The running time is a whole number of minutes, such as 90.</source>
        <translation>Длительность — это целое число минут, например 90.</translation>
    </message>
    <message>
        <source>The place in a list is a whole number, such as 12.</source>
        <translation>Место в списке — это целое число, например 12.</translation>
    </message>
    <message>
        <source>A film needs a title in at least one language.</source>
        <translation>Фильму нужно название хотя бы на одном языке.</translation>
    </message>
    <message>
        <source>“{address}” is no web address: one begins with https:// and has no spaces.</source>
        <translation>«{address}» — не веб-адрес: он начинается с https:// и не содержит пробелов.</translation>
    </message>
    <message>
        <source>Only a source makes a film documented: name one, or leave it unverified.</source>
        <translation>Подтвердить фильм может только источник: укажите его или оставьте фильм непроверенным.</translation>
    </message>
    <message>
        <source>{path} is named like a JSON file, but CSV would be written; choose another name or JSON.</source>
        <translation>{path} называется как файл JSON, но записан был бы CSV; выберите другое имя или JSON.</translation>
    </message>
    <message>
        <source>{path} is named like a CSV file, but JSON would be written; choose another name or CSV.</source>
        <translation>{path} называется как файл CSV, но записан был бы JSON; выберите другое имя или CSV.</translation>
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
        <source>{path} has other columns now than before.</source>
        <translation>Столбцы в {path} уже не те, что были.</translation>
    </message>
    <message>
        <source>No row of {path} can be read as a film.</source>
        <translation>Ни одна строка {path} не читается как фильм.</translation>
    </message>
    <message>
        <source>{path} is locked with a password; unpack it, and take what is in it.</source>
        <translation>{path} защищён паролем; распакуйте архив и возьмите то, что внутри.</translation>
    </message>
    <message>
        <source>{path} is no list of films: a text with titles and years, CSV, TSV, JSON, XLSX or an export of Letterboxd can be read.</source>
        <translation>{path} — не список фильмов: прочитать можно текст с названиями и годами, CSV, TSV, JSON, XLSX или выгрузку из Letterboxd.</translation>
    </message>
    <message>
        <source>{path} has more films than can be brought in at once; the most are {most}.</source>
        <translation>В {path} больше фильмов, чем можно добавить за один раз; самое большее — {most}.</translation>
    </message>
    <message>
        <source>No film is named in {path}.</source>
        <translation>В {path} не назван ни один фильм.</translation>
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
        <source>Nothing was imported from {path}: no row is a film that can be taken.</source>
        <translation>Из {path} ничего не импортировано: ни одна строка не даёт фильма, который можно взять.</translation>
    </message>
    <message>
        <source>{path} is a file of Laufbild with your data; choose another name.</source>
        <translation>{path} — файл Laufbild с вашими данными; выберите другое имя.</translation>
    </message>
    <message>
        <source>{path} belongs to the backups of your data; choose another name and folder.</source>
        <translation>{path} относится к резервным копиям ваших данных; выберите другое имя и другую папку.</translation>
    </message>
    <message>
        <source>{path} is a file that Laufbild needs for itself; choose another name.</source>
        <translation>{path} — файл, который нужен самой программе Laufbild; выберите другое имя.</translation>
    </message>
    <message>
        <source>{path} is the catalogue that is open; choose another name.</source>
        <translation>{path} — открытый каталог; выберите другое имя.</translation>
    </message>
    <message>
        <source>{path} is the catalogue that comes with Laufbild; choose another name.</source>
        <translation>{path} — каталог, который поставляется с Laufbild; выберите другое имя.</translation>
    </message>
    <message>
        <source>{path} is the file that is being read; choose another name.</source>
        <translation>{path} — файл, который сейчас читается; выберите другое имя.</translation>
    </message>
    <message>
        <source>{path} would be written twice; choose another name for one of the two files.</source>
        <translation>{path} был бы записан дважды; выберите для одного из двух файлов другое имя.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>такого файла или папки нет</translation>
    </message>
    <message>
        <source>there is no permission</source>
        <translation>нет прав</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>на диске не осталось места</translation>
    </message>
    <message>
        <source>it is on a disk that can only be read</source>
        <translation>диск доступен только для чтения</translation>
    </message>
    <message>
        <source>it is in use by another program</source>
        <translation>файл занят другой программой</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>диск сообщает об ошибке</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>открыто слишком много файлов</translation>
    </message>
    <message>
        <source>the disk or the network does not answer</source>
        <translation>диск или сеть не отвечает</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>не хватает памяти</translation>
    </message>
    <message>
        <source>the file would become too large</source>
        <translation>файл стал бы слишком большим</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>часть пути не является папкой</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>ссылки ведут по кругу</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>имя слишком длинное</translation>
    </message>
    <message>
        <source>there is already a file of this name</source>
        <translation>файл с таким именем уже есть</translation>
    </message>
    <message>
        <source>the system does not open it</source>
        <translation>система его не открывает</translation>
    </message>
    <message>
        <source>No backup of {path} could be made: {reason}.</source>
        <translation>Не удалось сделать резервную копию {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} is too large for a personal file.</source>
        <translation>{path} слишком велик для файла личных данных.</translation>
    </message>
    <message>
        <source>There is no room left for {path}; nothing was changed.</source>
        <translation>Для {path} не хватает места; ничего не изменилось.</translation>
    </message>
    <message>
        <source>{path} cannot be written, and nothing was changed: {reason}.</source>
        <translation>Не удаётся записать {path}, ничего не изменилось: {reason}.</translation>
    </message>
    <message>
        <source>{path} had been deleted or moved; it was put back with everything that was in it. Please do the last thing again.</source>
        <translation>Файл {path} был удалён или перемещён; он возвращён на место со всем, что в нём было. Повторите, пожалуйста, последнее действие.</translation>
    </message>
    <message>
        <source>{path} was replaced by another file, which stays as it is; everything that was open was saved as {backup}. Nothing can be written before Laufbild is started again.</source>
        <translation>Файл {path} заменён другим, который остаётся как есть; всё, что было открыто, сохранено в {backup}. Записывать снова можно будет после перезапуска Laufbild.</translation>
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
        <source>Laufbild is already running with your files in {path}, but it does not answer; end it there first.</source>
        <translation>Laufbild уже работает с вашими файлами в {path}, но не отвечает; сначала завершите его там.</translation>
    </message>
    <message>
        <source>That is too much for the clipboard; export it to a file instead.</source>
        <translation>Для буфера обмена это слишком много; экспортируйте это в файл.</translation>
    </message>
    <message>
        <source>A text of {letters} letters cannot be kept; there can be at most {most}.</source>
        <translation>Текст из {letters} знаков сохранить нельзя; их может быть не больше {most}.</translation>
    </message>
    <message>
        <source>What should be a text is something else, and cannot be kept.</source>
        <translation>Вместо текста здесь что-то другое; сохранить это нельзя.</translation>
    </message>
    <message>
        <source>A text with half a character, as a broken emoji leaves it, cannot be kept; please delete that character.</source>
        <translation>Текст с половиной знака, которая остаётся от повреждённого эмодзи, сохранить нельзя; удалите этот знак.</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number from {least} to {most}.</source>
        <translation>«{value}» — не целое число от {least} до {most}.</translation>
    </message>
    <message>
        <source>“{value}” is not a date such as 2026-11-22, 2026-11 or 2026.</source>
        <translation>«{value}» — не дата вида 2026-11-22, 2026-11 или 2026.</translation>
    </message>
    <message>
        <source>A value cannot be kept: it is nested too deeply, or is not a valid number.</source>
        <translation>Значение сохранить нельзя: оно слишком глубоко вложено или не является допустимым числом.</translation>
    </message>
    <message>
        <source>What stands in “{field}” cannot be kept; it makes no sense there.</source>
        <translation>То, что стоит в «{field}», сохранить нельзя: там это не имеет смысла.</translation>
    </message>
    <message>
        <source>A film can have at most {most} tags.</source>
        <translation>У фильма может быть не больше {most} меток.</translation>
    </message>
    <message>
        <source>A film can have at most {most} viewings.</source>
        <translation>У фильма может быть не больше {most} просмотров.</translation>
    </message>
    <message>
        <source>A list can have at most {most} films.</source>
        <translation>В списке может быть не больше {most} фильмов.</translation>
    </message>
    <message>
        <source>There can be at most {most} saved views; please delete one that you no longer need.</source>
        <translation>Сохранённых представлений может быть не больше {most}; удалите то, которое больше не нужно.</translation>
    </message>
    <message>
        <source>{path} was written to meanwhile, and nothing was replaced; please look again at what would change.</source>
        <translation>В {path} тем временем что-то записано, и ничего не заменено; посмотрите ещё раз, что изменилось бы.</translation>
    </message>
    <message>
        <source>{path} is damaged: what stands at “{place}” makes no sense.</source>
        <translation>{path} повреждён: то, что стоит в «{place}», не имеет смысла.</translation>
    </message>
    <message>
        <source>{path} is not a file with your data that Laufbild saved, or it is damaged; choose another file.</source>
        <translation>{path} — не файл с вашими данными, сохранённый Laufbild, или он повреждён; выберите другой файл.</translation>
    </message>
    <message>
        <source>{path} cannot be used: what stands at “{place}” makes no sense. Correct it there, or choose another file.</source>
        <translation>{path} использовать нельзя: то, что стоит в «{place}», не имеет смысла. Исправьте это там или выберите другой файл.</translation>
    </message>
    <message>
        <source>That would change too much at once to be undone later; nothing was changed.</source>
        <translation>Это изменило бы сразу слишком много, и потом это нельзя было бы отменить; ничего не изменено.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: another program has added “{name}” to it. Please remove that with the program that added it, or restore a backup.</source>
        <translation>Файл {path} не открывается: другая программа добавила в него «{name}». Удалите это той программой, которая его добавила, или восстановите данные из резервной копии.</translation>
    </message>
    <message>
        <source>There is no terminal to ask at, and nothing was replaced: --yes replaces your data with {path} without asking, --dry-run only shows what would change.</source>
        <translation>Нет терминала, чтобы спросить, и ничего не заменено: --yes заменит ваши данные на {path}, не спрашивая, --dry-run только покажет, что изменилось бы.</translation>
    </message>
    <message>
        <source>Nothing was replaced.</source>
        <translation>Ничего не заменено.</translation>
    </message>
    <message>
        <source>{path} is too large to be read; a list or table may have up to {most} GB. Split it, and import the parts.</source>
        <translation>{path} слишком велик для чтения; список или таблица может занимать до {most} ГБ. Разделите файл и импортируйте его по частям.</translation>
    </message>
    <message>
        <source>{path} is packed in a way that is not read here; unpack it, and take what is in it.</source>
        <translation>{path} упакован способом, который здесь не читается; распакуйте архив и возьмите то, что внутри.</translation>
    </message>
    <message>
        <source>{path} takes more memory to read than a spreadsheet may; save the table as CSV and take that.</source>
        <translation>Для чтения {path} нужно больше памяти, чем допустимо для электронной таблицы; сохраните таблицу как CSV и возьмите её.</translation>
    </message>
    <message>
        <source>{path} takes more time to read than a spreadsheet may; save the table as CSV and take that.</source>
        <translation>Чтение {path} занимает больше времени, чем допустимо для электронной таблицы; сохраните таблицу как CSV и возьмите её.</translation>
    </message>
    <message>
        <source>{path} has more columns than can be read; there can be at most {most}.</source>
        <translation>В {path} больше столбцов, чем можно прочитать; их может быть не больше {most}.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Your data is being written: %n thing(s) so far…</source>
        <translation>
            <numerusform>Ваши данные записываются: пока %n запись…</numerusform>
            <numerusform>Ваши данные записываются: пока %n записи…</numerusform>
            <numerusform>Ваши данные записываются: пока %n записей…</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Личные данные</translation>
    </message>
    <message>
        <source>Your personal file could not be opened.</source>
        <translation>Ваш личный файл не удалось открыть.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>All that is yours was written to {path}.</source>
        <translation>Всё ваше записано в {path}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>изменится</translation>
    </message>
    <message>
        <source>own film</source>
        <translation>собственный фильм</translation>
    </message>
    <message>
        <source>list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>сохранённое представление</translation>
    </message>
    <message>
        <source>Nothing would change: your data is exactly what is in this file.</source>
        <translation>Ничего бы не изменилось: ваши данные в точности такие, как в этом файле.</translation>
    </message>
    <message>
        <source>goes: {what}</source>
        <translation>пропадёт: {what}</translation>
    </message>
    <message>
        <source>comes: {what}</source>
        <translation>появится: {what}</translation>
    </message>
    <message>
        <source>changes: {what}</source>
        <translation>изменится: {what}</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>пропадёт</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>появится</translation>
    </message>
    <message>
        <source>Now → afterwards</source>
        <translation>Сейчас → после</translation>
    </message>
    <message>
        <source>Save my data to a file</source>
        <translation>Сохранить данные в файл</translation>
    </message>
    <message>
        <source>Replace my data from a file</source>
        <translation>Заменить данные из файла</translation>
    </message>
    <message numerus="yes">
        <source>Your data is being replaced: %n row(s) compared…</source>
        <translation>
            <numerusform>Ваши данные заменяются: сопоставлена %n строка…</numerusform>
            <numerusform>Ваши данные заменяются: сопоставлено %n строки…</numerusform>
            <numerusform>Ваши данные заменяются: сопоставлено %n строк…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your data was replaced: %n film(s) changed.</source>
        <translation>
            <numerusform>Ваши данные заменены: изменился %n фильм.</numerusform>
            <numerusform>Ваши данные заменены: изменилось %n фильма.</numerusform>
            <numerusform>Ваши данные заменены: изменилось %n фильмов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace my data</source>
        <translation>Заменить мои данные</translation>
    </message>
    <message numerus="yes">
        <source>{file} is being read and compared with your data: %n thing(s)…</source>
        <translation>
            <numerusform>{file} читается и сравнивается с вашими данными: %n запись…</numerusform>
            <numerusform>{file} читается и сравнивается с вашими данными: %n записи…</numerusform>
            <numerusform>{file} читается и сравнивается с вашими данными: %n записей…</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data has changed meanwhile; nothing was replaced.</source>
        <translation>Ваши данные тем временем изменились; ничего не заменено.</translation>
    </message>
    <message>
        <source>Your data would be replaced by what is in {file}. A backup is made before, and this can be undone.</source>
        <translation>Ваши данные будут заменены тем, что записано в {file}. Перед этим создаётся резервная копия, и замену можно отменить.</translation>
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
        <source>Written by</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Музыка</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Студия</translation>
    </message>
    <message>
        <source>Republic</source>
        <translation>Республика</translation>
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
        <source>Premiere</source>
        <translation>Премьера</translation>
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
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>In the table and in the details, the keys 1 to 5 rate the selected films with so many stars, a point after that gives half a star more, and 0 takes the rating away. + marks what you want to see, ! what you have seen, * your favourites; # gives a tag. In the details a click on a star or on half of one rates; a date of a viewing may be a day, a month or only a year. All of it can be searched and sorted like everything else: rating&gt;=4, -seen:yes, seen:2024.</source>
        <translation>В таблице и в сведениях клавиши 1–5 ставят выбранным фильмам столько звёзд, точка после этого добавляет ползвезды, а 0 снимает оценку. + отмечает, что вы хотите посмотреть, ! – что посмотрели, * – избранное; # добавляет метку. В сведениях оценку ставит щелчок по звезде или по её половине; датой просмотра может быть день, месяц или только год. По всему этому можно искать и сортировать, как и по остальному: rating&gt;=4, -seen:yes, seen:2024.</translation>
    </message>
    <message>
        <source>Whatever you change is saved at once and can be undone, step by step, also after the program was closed. The history in the menu Edit lists every step, and goes back or forward to any of them. While you type in a field, undo is about what is typed there.</source>
        <translation>Всё, что вы меняете, сразу сохраняется и может быть отменено шаг за шагом, даже после закрытия программы. История в меню «Правка» перечисляет все шаги и возвращает к любому из них – назад или вперёд. Пока вы печатаете в поле, отмена относится к тому, что в нём набрано.</translation>
    </message>
    <message>
        <source>Importing lists</source>
        <translation>Импорт списков</translation>
    </message>
    <message>
        <source>Lists of films come in from the menu File, by dropping files onto the window, or with Ctrl+V in the table: texts with titles, years, descriptions and facts as they stand on web pages, exports of Letterboxd, IMDb and Kinorium, tables of any kind, and complete tables of Laufbild. What it is is told by what is in it.</source>
        <translation>Списки фильмов импортируются через меню «Файл», перетаскиванием файлов на окно или сочетанием Ctrl+V в таблице: тексты с названиями, годами, описаниями и фактами, как на веб-страницах, экспорт Letterboxd, IMDb и Кинориума, любые таблицы и полные таблицы Laufbild. Вид списка определяется по его содержимому.</translation>
    </message>
    <message>
        <source>Before anything is written, each row says whether its film is known, new, to be chosen or left out, and why. A click on one of the films below the rows chooses it, and so do the context menu and the keys 1 to 9; Insert makes a new film of a row, Delete leaves it out. All that comes in is one step, which can be undone.</source>
        <translation>Прежде чем что-либо будет записано, у каждой строки указано, известен ли её фильм, новый ли он, нужно ли его выбрать или он пропущен, и почему. Щелчок по одному из фильмов под строками выбирает его, как и контекстное меню и клавиши 1–9; Insert делает из строки новый фильм, Delete пропускает её. Весь импорт — один шаг, который можно отменить.</translation>
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
        <source>Saved views</source>
        <translation>Сохранённые представления</translation>
    </message>
    <message>
        <source>What is shown, in which order and with which columns can be saved under a name: it stands above the filters and in the menu then, and has keys of its own. The same view is a line of text that can be copied, mailed and pasted into the search box:</source>
        <translation>То, что показано, вместе с порядком и столбцами можно сохранить под именем: представление появится над фильтрами и в меню и получит своё сочетание клавиш. То же представление — строка текста, которую можно скопировать, отправить по почте и вставить в строку поиска:</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Ничего не теряется</translation>
    </message>
    <message>
        <source>Your data is backed up every hour in which it changes, before each import and before a new version uses it. A backup can be restored from the menu File; what that would change is told before. There you can also save your data to one file that people can read, and replace it from such a file; what that would change is shown before.</source>
        <translation>Ваши данные копируются каждый час, если что-то изменилось, а также перед каждым импортом и перед работой новой версии. Копию можно восстановить из меню «Файл»; что при этом изменится, сказано заранее. Там же можно сохранить данные в файл, понятный человеку, и заменить их из такого файла; что изменится, тоже видно заранее.</translation>
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
    <message>
        <source>Conditions narrow the answer. A minus in front leaves out, {word} gives a choice, brackets group, quotation marks find whole words in this order. Keys and values work in English, German and Russian. Examples:</source>
        <translation>Условия сужают результат. Минус впереди исключает, {word} даёт выбор, скобки группируют, кавычки находят целые слова в этом порядке. Поля и значения можно писать по-английски, по-немецки и по-русски. Примеры:</translation>
    </message>
    <message>
        <source>Half stars may be written as 4.5, 4,5 or 4½; rating:5,4 finds four and five stars, rating:3..4.5 all from three to four and a half. A date is a year, a month or a day: 2026, 2026-9 or 2026-09-30; added:2026-1..2026-6 finds all from January to June.</source>
        <translation>Половины звёзд можно писать как 4.5, 4,5 или 4½; rating:5,4 находит четыре и пять звёзд, rating:3..4.5 — всё от трёх до четырёх с половиной. Дата — это год, месяц или день: 2026, 2026-9 или 2026-09-30; added:2026-1..2026-6 находит всё с января по июнь.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>A double click goes to where things stood after a step; those above it are undone.</source>
        <translation>Двойной щелчок возвращает к состоянию после этого шага; всё, что выше, отменяется.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Before the first change</source>
        <translation>До первого изменения</translation>
    </message>
    <message>
        <source>{step}, where things stand now</source>
        <translation>{step}, текущее состояние</translation>
    </message>
    <message>
        <source>{step}, undone</source>
        <translation>{step}, отменено</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Фильмы</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>“{value}” is no film; only films are taken.</source>
        <translation>«{value}» — не фильм; добавляются только фильмы.</translation>
    </message>
    <message>
        <source>“{value}” is not a rating from {least} to {best}.</source>
        <translation>«{value}» — не оценка от {least} до {best}.</translation>
    </message>
    <message>
        <source>“{value}” says neither yes nor no.</source>
        <translation>«{value}» не означает ни «да», ни «нет».</translation>
    </message>
    <message>
        <source>You left the film out.</source>
        <translation>Фильм пропущен вручную.</translation>
    </message>
    <message>
        <source>Several films may be meant, and none was chosen.</source>
        <translation>Подходят несколько фильмов, и ни один не выбран.</translation>
    </message>
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
        <source>“{value}” is not the number of a film.</source>
        <translation>«{value}» — не номер фильма.</translation>
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
        <source>“{value}” was read as {read}.</source>
        <translation>«{value}» прочитано как {read}.</translation>
    </message>
    <message>
        <source>“{value}” is too long for one value.</source>
        <translation>«{value}» — слишком длинно для одного значения.</translation>
    </message>
    <message>
        <source>“{value}” is not what an export of Laufbild has here.</source>
        <translation>«{value}» — такого здесь в экспорте Laufbild не бывает.</translation>
    </message>
    <message>
        <source>The column is not read.</source>
        <translation>Столбец не читается.</translation>
    </message>
    <message>
        <source>a list as text</source>
        <translation>список в виде текста</translation>
    </message>
    <message>
        <source>a complete export of Laufbild</source>
        <translation>полная выгрузка из Laufbild</translation>
    </message>
    <message>
        <source>a JSON export of Laufbild</source>
        <translation>выгрузка из Laufbild в JSON</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>таблица</translation>
    </message>
    <message>
        <source>an export of Letterboxd</source>
        <translation>выгрузка из Letterboxd</translation>
    </message>
    <message>
        <source>a table for Letterboxd</source>
        <translation>таблица для Letterboxd</translation>
    </message>
    <message>
        <source>an export of IMDb</source>
        <translation>выгрузка из IMDb</translation>
    </message>
    <message>
        <source>a backup of Kinorium</source>
        <translation>резервная копия из Кинориума</translation>
    </message>
    <message>
        <source>an export of Simkl</source>
        <translation>экспорт Simkl</translation>
    </message>
    <message>
        <source>an export of Movary</source>
        <translation>экспорт Movary</translation>
    </message>
    <message>
        <source>an export of Trakt</source>
        <translation>экспорт Trakt</translation>
    </message>
    <message>
        <source>an export of Yamtrack</source>
        <translation>экспорт Yamtrack</translation>
    </message>
    <message>
        <source>a table of MovieLens</source>
        <translation>таблица MovieLens</translation>
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
    <message>
        <source>The row says more of a film than can be kept.</source>
        <translation>Строка сообщает о фильме больше, чем можно сохранить.</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>%n film(s) no longer marked as “want to see”.</source>
        <translation>
            <numerusform>У %n фильма снята отметка «Хочу посмотреть».</numerusform>
            <numerusform>У %n фильмов снята отметка «Хочу посмотреть».</numerusform>
            <numerusform>У %n фильмов снята отметка «Хочу посмотреть».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) no longer marked as favourite.</source>
        <translation>
            <numerusform>%n фильм убран из избранного.</numerusform>
            <numerusform>%n фильма убраны из избранного.</numerusform>
            <numerusform>%n фильмов убраны из избранного.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) no longer marked as seen; the viewings are gone.</source>
        <translation>
            <numerusform>У %n фильма снята отметка о просмотре, его просмотры убраны.</numerusform>
            <numerusform>У %n фильмов снята отметка о просмотре, их просмотры убраны.</numerusform>
            <numerusform>У %n фильмов снята отметка о просмотре, их просмотры убраны.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) without a rating now.</source>
        <translation>
            <numerusform>%n фильм теперь без оценки.</numerusform>
            <numerusform>%n фильма теперь без оценки.</numerusform>
            <numerusform>%n фильмов теперь без оценки.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) marked as “want to see”.</source>
        <translation>
            <numerusform>%n фильм отмечен «Хочу посмотреть».</numerusform>
            <numerusform>%n фильма отмечены «Хочу посмотреть».</numerusform>
            <numerusform>%n фильмов отмечены «Хочу посмотреть».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) marked as favourite.</source>
        <translation>
            <numerusform>%n фильм добавлен в избранное.</numerusform>
            <numerusform>%n фильма добавлены в избранное.</numerusform>
            <numerusform>%n фильмов добавлены в избранное.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) marked as seen.</source>
        <translation>
            <numerusform>%n фильм отмечен как просмотренный.</numerusform>
            <numerusform>%n фильма отмечены как просмотренные.</numerusform>
            <numerusform>%n фильмов отмечены как просмотренные.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) rated {stars}.</source>
        <translation>
            <numerusform>%n фильм получил оценку {stars}.</numerusform>
            <numerusform>%n фильма получили оценку {stars}.</numerusform>
            <numerusform>%n фильмов получили оценку {stars}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “{tag}” taken from %n film(s).</source>
        <translation>
            <numerusform>Метка «{tag}» снята с %n фильма.</numerusform>
            <numerusform>Метка «{tag}» снята с %n фильмов.</numerusform>
            <numerusform>Метка «{tag}» снята с %n фильмов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “{tag}” given to %n film(s).</source>
        <translation>
            <numerusform>Метка «{tag}» добавлена %n фильму.</numerusform>
            <numerusform>Метка «{tag}» добавлена %n фильмам.</numerusform>
            <numerusform>Метка «{tag}» добавлена %n фильмам.</numerusform>
        </translation>
    </message>
    <message>
        <source>some of the films</source>
        <translation>часть фильмов</translation>
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
        <source>Favourite</source>
        <translation>Избранное</translation>
    </message>
    <message numerus="yes">
        <source>For the %n film(s) that are selected:</source>
        <translation>
            <numerusform>Для %n выбранного фильма:</numerusform>
            <numerusform>Для %n выбранных фильмов:</numerusform>
            <numerusform>Для %n выбранных фильмов:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marking %n film(s): {done} done…</source>
        <translation>
            <numerusform>Отмечается %n фильм, готово: {done}…</numerusform>
            <numerusform>Отмечаются %n фильма, готово: {done}…</numerusform>
            <numerusform>Отмечаются %n фильмов, готово: {done}…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Write what you thought of it…</source>
        <translation>Запишите впечатление…</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>Моя заметка</translation>
    </message>
    <message>
        <source>Click on a star, or on half of one; the same once more takes it away.</source>
        <translation>Щёлкните по звезде или по половине; ещё раз по той же — и оценка снимается.</translation>
    </message>
    <message>
        <source>different ratings</source>
        <translation>разные оценки</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>без оценки</translation>
    </message>
    <message>
        <source>{stars} of 5</source>
        <translation>{stars} из 5</translation>
    </message>
    <message>
        <source>My rating: {rating}</source>
        <translation>Моя оценка: {rating}</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Метка…</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Take away the tag: {tag}</source>
        <translation>Убрать метку: {tag}</translation>
    </message>
    <message>
        <source>Take away the tag: {tag} (of some of the films)</source>
        <translation>Убрать метку: {tag} (у части фильмов)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Дата</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Место</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>&amp;Комментарий</translation>
    </message>
    <message>
        <source>day, month or year</source>
        <translation>день, месяц или год</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Write {day}, {month} or {year}, or nothing.</source>
        <translation>Напишите {day}, {month} или {year} – или ничего.</translation>
    </message>
    <message>
        <source>Seen some time</source>
        <translation>Просмотрено когда-то</translation>
    </message>
    <message>
        <source>Seen today</source>
        <translation>Просмотрено сегодня</translation>
    </message>
    <message>
        <source>Seen on…</source>
        <translation>Другая дата…</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n viewing(s)</source>
        <translation>
            <numerusform>Показать %n просмотр</numerusform>
            <numerusform>Показать все %n просмотра</numerusform>
            <numerusform>Показать все %n просмотров</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the viewing: {viewing}</source>
        <translation>Изменить просмотр: {viewing}</translation>
    </message>
    <message>
        <source>Take away the viewing: {viewing}</source>
        <translation>Убрать просмотр: {viewing}</translation>
    </message>
    <message>
        <source>What you typed about {title} is not saved yet; it is kept.</source>
        <translation>Введённое вами о фильме {title} ещё не сохранено, но не потеряно.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Not saved yet; what you typed is kept.</source>
        <translation>Ещё не сохранено; введённое не пропадёт.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
    <message>
        <source>Your changes are not saved yet, and would be lost if you close now.</source>
        <translation>Ваши изменения ещё не сохранены и пропадут, если закрыть окно сейчас.</translation>
    </message>
    <message>
        <source>Your changes are not saved yet; Laufbild keeps trying.</source>
        <translation>Ваши изменения ещё не сохранены; Laufbild продолжает попытки.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
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
        <source>Save the list of what could not be read</source>
        <translation>Сохранить список того, что не удалось прочесть</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Что не удалось прочесть</translation>
    </message>
    <message>
        <source>Of what could not be read, the first {count} are named here.</source>
        <translation>Из того, что не удалось прочесть, здесь названы первые {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) not read as they stand</source>
        <translation>
            <numerusform>%n ячейка прочитана не так, как в ней стоит</numerusform>
            <numerusform>%n ячейки прочитаны не так, как в них стоит</numerusform>
            <numerusform>%n ячеек прочитаны не так, как в них стоит</numerusform>
        </translation>
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
        <source>“{text}” is done when you press Enter.</source>
        <translation>«{text}» выполнится по нажатию Enter.</translation>
    </message>
    <message>
        <source>There are too many brackets inside each other.</source>
        <translation>Слишком много вложенных скобок.</translation>
    </message>
    <message>
        <source>There is no column “{text}”; it was left out.</source>
        <translation>Столбца «{text}» нет; он пропущен.</translation>
    </message>
    <message>
        <source>The search is too long; from “{text}” on it was left out.</source>
        <translation>Запрос слишком длинный; всё, начиная с «{text}», пропущено.</translation>
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
    <name>Steps</name>
    <message>
        <source>wish to see “{title}”</source>
        <translation>желание посмотреть «{title}»</translation>
    </message>
    <message>
        <source>favourite mark of “{title}”</source>
        <translation>отметка «избранное» у «{title}»</translation>
    </message>
    <message>
        <source>rating of “{title}”</source>
        <translation>оценка «{title}»</translation>
    </message>
    <message>
        <source>note on “{title}”</source>
        <translation>заметка о «{title}»</translation>
    </message>
    <message>
        <source>tags of “{title}”</source>
        <translation>метки «{title}»</translation>
    </message>
    <message>
        <source>viewings of “{title}”</source>
        <translation>просмотры «{title}»</translation>
    </message>
    <message>
        <source>marks of “{title}”</source>
        <translation>отметки «{title}»</translation>
    </message>
    <message>
        <source>adding of “{title}”</source>
        <translation>добавление «{title}»</translation>
    </message>
    <message>
        <source>change of “{title}”</source>
        <translation>изменение «{title}»</translation>
    </message>
    <message>
        <source>deletion of “{title}”</source>
        <translation>удаление «{title}»</translation>
    </message>
    <message>
        <source>correction of “{title}”</source>
        <translation>правка «{title}»</translation>
    </message>
    <message>
        <source>list “{title}”</source>
        <translation>список «{title}»</translation>
    </message>
    <message>
        <source>deletion of the list “{title}”</source>
        <translation>удаление списка «{title}»</translation>
    </message>
    <message>
        <source>import of “{title}”</source>
        <translation>импорт «{title}»</translation>
    </message>
    <message>
        <source>saved view “{title}”</source>
        <translation>сохранённое представление «{title}»</translation>
    </message>
    <message>
        <source>deletion of the saved view “{title}”</source>
        <translation>удаление сохранённого представления «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>wish to see %n film(s)</source>
        <translation>
            <numerusform>желание посмотреть %n фильм</numerusform>
            <numerusform>желание посмотреть %n фильма</numerusform>
            <numerusform>желание посмотреть %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>favourite mark of %n film(s)</source>
        <translation>
            <numerusform>отметка «избранное» у %n фильма</numerusform>
            <numerusform>отметка «избранное» у %n фильмов</numerusform>
            <numerusform>отметка «избранное» у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rating of %n film(s)</source>
        <translation>
            <numerusform>оценка %n фильма</numerusform>
            <numerusform>оценка %n фильмов</numerusform>
            <numerusform>оценка %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %n film(s)</source>
        <translation>
            <numerusform>заметка о %n фильме</numerusform>
            <numerusform>заметка о %n фильмах</numerusform>
            <numerusform>заметка о %n фильмах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %n film(s)</source>
        <translation>
            <numerusform>метки %n фильма</numerusform>
            <numerusform>метки %n фильмов</numerusform>
            <numerusform>метки %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>viewings of %n film(s)</source>
        <translation>
            <numerusform>просмотры %n фильма</numerusform>
            <numerusform>просмотры %n фильмов</numerusform>
            <numerusform>просмотры %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks of %n film(s)</source>
        <translation>
            <numerusform>отметки %n фильма</numerusform>
            <numerusform>отметки %n фильмов</numerusform>
            <numerusform>отметки %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding of %n film(s)</source>
        <translation>
            <numerusform>добавление %n фильма</numerusform>
            <numerusform>добавление %n фильмов</numerusform>
            <numerusform>добавление %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change of %n film(s)</source>
        <translation>
            <numerusform>изменение %n фильма</numerusform>
            <numerusform>изменение %n фильмов</numerusform>
            <numerusform>изменение %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n film(s)</source>
        <translation>
            <numerusform>удаление %n фильма</numerusform>
            <numerusform>удаление %n фильмов</numerusform>
            <numerusform>удаление %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>correction of %n film(s)</source>
        <translation>
            <numerusform>правка %n фильма</numerusform>
            <numerusform>правка %n фильмов</numerusform>
            <numerusform>правка %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list of %n film(s)</source>
        <translation>
            <numerusform>список из %n фильма</numerusform>
            <numerusform>список из %n фильмов</numerusform>
            <numerusform>список из %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of a list of %n film(s)</source>
        <translation>
            <numerusform>удаление списка из %n фильма</numerusform>
            <numerusform>удаление списка из %n фильмов</numerusform>
            <numerusform>удаление списка из %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import of %n film(s)</source>
        <translation>
            <numerusform>импорт %n фильма</numerusform>
            <numerusform>импорт %n фильмов</numerusform>
            <numerusform>импорт %n фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>сохранённое представление</translation>
    </message>
    <message>
        <source>deletion of a saved view</source>
        <translation>удаление сохранённого представления</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>О&amp;тменить: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>Верн&amp;уть: {step}</translation>
    </message>
    <message>
        <source>One moment: {step}…</source>
        <translation>Минутку: {step}…</translation>
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
    <name>Views</name>
    <message>
        <source>All films</source>
        <translation>Все фильмы</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>В буфере обмена нет текста.</translation>
    </message>
    <message>
        <source>{view}, shown</source>
        <translation>{view}, показан</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Представления</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Сохранить это представление</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Сочетание клавиш</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Replace by what is shown now</source>
        <translation>Заменить тем, что показано сейчас</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Copy as a line</source>
        <translation>Копировать строкой</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
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
