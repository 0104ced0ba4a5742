/** Gives the body of a response to the person as a file, under the name the server gave it. */
export async function saveFile(response: Response, otherwise: string): Promise<void> {
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameOf(response) ?? otherwise;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function nameOf(response: Response): string | undefined {
  const told = response.headers.get('content-disposition') ?? '';
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(told) ?? [];
  return encoded === undefined ? /filename="([^"]+)"/i.exec(told)?.[1] : decodeURIComponent(encoded);
}
